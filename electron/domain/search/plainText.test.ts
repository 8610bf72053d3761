import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from './plainText.ts'

describe('inline mark-up is taken off', () => {
  test.each([
    ['**Жирный** и *курсив*, _и так_, ~~зачёркнуто~~', 'Жирный и курсив, и так, зачёркнуто'],
    ['Метод `select_related` и ``a `b` c``', 'Метод select_related и a `b` c'],
    ['[вычисление `qs`](lazy.ru.md#a_(b)) и [ссылка][1]', 'вычисление qs и ссылка'],
    ['![Схема](images/a.png) и <https://example.org/a_b>', 'Схема и https://example.org/a_b'],
    ['один<br>два <b>три</b>.', 'один два три.'],
    ['a &lt; b \\*не курсив\\*[^1]', 'a < b *не курсив*'],
  ])('%s', (markdown, plain) => expect(plainText(markdown)).toBe(plain))

  test.each(['2 * 3 * 4', 'def f(*args, **kwargs)', '__init__.py и snake_case_name', 'если a < b и c > d'])(
    '%s stays as it is',
    (text) => expect(plainText(text)).toBe(text),
  )

  test('mark-up within code is code', () =>
    expect(plainText('`**kwargs` и `<br>` и `[0](x)`')).toBe('**kwargs и <br> и [0](x)'))
})

describe('blocks are lines', () => {
  test('a paragraph wrapped over lines is one line', () =>
    expect(plainText('Первая\nстрока.\n\nВторая.')).toBe('Первая строка.\nВторая.'))
  test('headings, items and quotations lose their marks', () =>
    expect(plainText('## Ловушки\n- раз\n  дальше\n2. два\n- [x] три\n> сказано\n> так\n\n---')).toBe(
      'Ловушки\nраз дальше\nдва\nтри\nсказано так',
    ))
  test('the rows of a table are read across', () =>
    expect(plainText('| Что | Когда |\n|---|:-:|\n| `a \\| b` | сразу |')).toBe('Что · Когда\na | b · сразу'))
  test('code stays, its fences and indent go', () =>
    expect(plainText('```python\nfor x in y:\n    # не заголовок\n    f(**x)\n```\nконец')).toBe(
      'for x in y:\n# не заголовок\nf(**x)\nконец',
    ))
  test('a fence that is never closed runs to the end', () =>
    expect(plainText('~~~\n- a\n```\n- b')).toBe('- a\n```\n- b'))
})

test('any text can be read', () => {
  const markdown = fc.string({ unit: fc.constantFrom(...'ab \n`*_[]()<>#|-~!\\>:') })
  fc.assert(fc.property(fc.oneof(markdown, fc.string()), (text) => typeof plainText(text) === 'string'))
})
