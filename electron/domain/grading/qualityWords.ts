/** How things are, when, how many and how often, in the words that candidates use for it. A group a line, both languages together. */
export const qualityWords = `
abstract абстрактный
already yet уже
approximately about около примерно
async asynchronous coroutine асинхронный асинк корутина
automatic itself implicit implicitly автоматически сам неявно автомат
bad poor плохой
better best лучше
blocking synchronous блокирующий синхронный
body payload тело пейлоад содержимое
bottom below down низ снизу вниз нижний
broken corrupt malformed битый поврежденный кривой
cachekey key
careful осторожно аккуратно
cascade каскад каскадно
child nested inner descendant subclass дочерний вложенный внутренний ребенок потомок наследник children
column field attribute property столбец колонка поле атрибут свойство
compatible backward совместимый
complex complicated сложный
composite compound составной композитный
computed generated вычисляемый генерируемый
concurrent parallel simultaneous race параллельно одновременно гонка конкурентный разом
conditional условный условие
contextvar context контекст контекстный
correct right proper valid верный правильный корректный валидный
crash segfault oom
current active текущий активный сейчас
dangerous risk risky hazard vulnerable опасный риск уязвимый дыра
day день дневной сутки
default дефолт умолчание дефолтный коробка
denylist blacklist blocklist блэклист черный
deprecated legacy устаревший легаси
deterministic детерминированный
directly straight прямо напрямую
discriminator polymorphic полиморфный
disposable одноразовый
dlq мертвый
downtime простой даунтайм
durable надежный долговечный
eager жадный
easy simple простой легко
empty blank nothing none null пустой ничего
encrypted encryption шифрование зашифровано
entrypoint cmd exec entry
etag conditional
every each all any always everything everyone каждый всякий любой все всегда весь
exactly ровно точно
explicitly explicit manually hand явно вручную руками ручной сам
external внешний наружный
extra additional redundant unnecessary лишний дополнительный избыточный
first before earlier ahead prior beforehand сначала первый раньше до прежде заранее перед сперва
flaky флаки нестабильный
float decimal дробный
foreign alien чужой посторонний third cross
forever вечно бесконечно навсегда
generic universal common общий универсальный
globals глобал глобальный
grace мягко плавно аккуратно корректно
growing exponential экспоненциальный растущий
half partly половина наполовину
hard strict жесткий строгий
harmless harm idempotent идемпотентный безвредный
heavy тяжелый вычислительный
hybrid гибрид гибридный
immediately instantly eagerly right сразу немедленно мгновенно тут
infinite endless unlimited бесконечный безлимитный неограниченный
inside within internal внутри внутренний
instant instantly immediate мгновенный моментально
instead rather вместо взамен
last final end последний финальный конец
leftmost left левый
level layer tier уровень слой
local локальный местный
long slow expensive costly heavy медленный долгий дорогой тяжелый дорого
mail email smtp почта письмо мейл
malicious evil bad злой вредоносный левый злодей
many several multiple lots bunch много несколько куча множество пачка
mass bulk массовый пакетный
materialized материализованный
minute минута минутный
miss промах мимо
mistake wrong bug incorrect ошибка неверный баг неправильный косяк ошибок
mobile мобилка мобильный
mode режим
more greater over above больше выше сверх свыше
nested вложенный глубина
network сеть сетевой
new fresh новый свежий
next соседний рядом beside near
nobody никто
nullable null обязательный
old previous former stale outdated expired старый прежний устаревший прошлый протухший просроченный истекший legacy deprecated
one single once sole один единственный разово однажды одиночный
onion layers nested matryoshka луковица матрешка слой
only just merely solely exclusively только лишь исключительно
opaque random непрозрачный рандомный случайный
opposite reverse backwards обратный наоборот противоположный
optional необязательный опциональный
outside external beyond вне снаружи внешний
own private separate individual dedicated свой отдельный собственный личный персональный обособленный
parent owner outer root родитель владелец внешний корень
part partial piece часть частично кусок
partial patch частичный патч
pending ожидающий новый
permanent forever постоянный навсегда
permission guard доступ право
picture image photo pillow картинка изображение фото
place location spot место точка
plain simple ordinary regular usual normal обычный простой обыкновенный
primary master мастер основной
primary pk пк первичный
private закрытый приватный
procedure function процедура функция хранимый
production prod продакшен прод бой боевой
public открытый публичный
rarely seldom редко
raw сырой голый чистый
readable encoded читаемый кодированный закодированный открыто
ready готовый готов
real actual настоящий реальный
related relationship foreign связанный связь third cross
reliable надежный гарантированный
rest others else остальные прочие
rightmost right правый
rights permission access role право доступ роль разрешение пермишен
rollout deploy выкатка деплой
same identical equal одинаковый тот один равный идентичный
savepoint nested сейвпоинт вложенный
separately apart isolated отдельно изолированный изоляция
short brief quick fast cheap быстрый короткий дешевый недолго легкий
silently quietly unnoticed молча тихо незаметно втихую
size length big large размер длина большой объем
slot place seat место слот
soft мягкий
spare fallback backup запасной резервный
special custom own специальный кастомный свой
stable consistent стабильный устойчивый консистентный
stampede thundering dogpile
still until пока
string text строковый текст строчка
structured json структурированный
sync synchronous синхронный
temporary transient временный
test check тест тестовый
then after later afterwards next following потом после затем позже следующий дальше
third три третий тройной
top above up верх сверху вверх верхний
transaction atomic транзакция атомарно
two both second double twice два оба второй двойной дважды пара
typed annotated аннотация типизированный
unauthorized forbidden запрещено
unique duplicates distinct уникальный дубль дубликат неповторимый
unknown unrecognised неизвестный незнакомый
upper верхний
useful полезный
useless pointless бесполезный бессмысленный толк
uuid guid
way способ метод
weak weakly слабый
whatever any любой
whitelist allowlist список белый
whole entire full complete total целый полный весь целиком полностью
window interval окно
альтернатива вместо instead alternative
базовый base
важный важен important
виртуальный virtual
вложенный вложить вкладывается вглубь nested deep
динамический dynamic
дольше долго longer
доступен доступна available
известный известен знакомый known
маленький мало небольшой мелкий small little
невалидный некорректный кривой неправильный invalid
недоступен недоступна лежит unavailable
неподтвержденный незакоммиченное незафиксированный uncommitted unconfirmed
огромный большой huge
отрицательный минус negative
первый ранний начале first
промежуточный посредник intermediate
пустой непустой empty blank
равный равенства равен одинаковый equal
ранний заранее early
свежий новый современный fresh modern
слепой вслепую blind
сложный сложности трудно complex hard
стандартный обычный дефолтный default standard
теперь сейчас now
удобный удобен convenient handy
узкий маленький narrow
широкий большой wide broad
`
