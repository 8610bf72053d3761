/**
 * Words that carry a question and not its subject, as terms. A query may hold them for the sake of language:
 * nothing is found for their sake alone.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'а без бы быть в во где для до если есть еще ее же за зачем и из или их как какая какие какой когда ко ли ' +
    'между можно мы на над надо не но ну нужен нужна нужно нужны о об он она они от отличается отличаются ' +
    'отличие отличия по под почему при работает разница с со так такое также то что чтобы чем эта эти это ' +
    'этот я ' +
    'a an and are as at be between by can describe did differ difference differences do does explain for from ' +
    'how i in is it its me my of on or s t that the this to use used vs we what when where which who why with ' +
    'work works you your'
  ).split(' '),
)
