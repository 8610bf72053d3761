/** Signs and operators by their names. */
export const signs = `
!!, double negation = двойное отрицание
!==, strict inequality = строгое неравенство
#, private field = приватное поле
$, dollar sign = знак доллара
%, modulo, remainder, modulus = остаток, остаток от деления
&&, logical and = логическое и
&, bitwise and = побитовое и
**, exponentiation, power operator = возведение в степень
++, increment = инкремент
--, decrement = декремент
->, arrow operator = оператор стрелка
..., spread, rest parameter, spread operator, ellipsis = спред, рест, остаточный параметр, расширение
::, scope resolution, method reference = разрешение области видимости, ссылка на метод
:=, short variable declaration, walrus operator, walrus = моржовый оператор, краткое объявление
<-, channel send = отправка в канал
<=>, spaceship operator, spaceship = космический корабль
==, equality, loose equality = равенство, нестрогое равенство
===, strict equality, strict comparison = строгое равенство, строгое сравнение
=>, arrow function, lambda = стрелочная функция, лямбда
?., optional chaining, safe call = опциональная цепочка, безопасный вызов
?:, ternary operator, elvis operator = тернарный оператор, элвис оператор
??, nullish coalescing, null coalescing = нулевое слияние
@, decorator, annotation = декоратор, аннотация
^, xor = исключающее или
|, bitwise or, pipe = побитовое или
||, logical or = логическое или
~, bitwise not = побитовое отрицание
`
