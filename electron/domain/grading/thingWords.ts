/** What an answer speaks of, under the names and the slang that candidates use for it. A group a line, both languages together. */
export const thingWords = `
access аксес аксесс
action extra экшен экшн
admin админ админка
alert алерт оповещение
algorithm alg алгоритм
along вместе
annotation typing hint аннотация тип подсказка
api апи endpoint эндпоинт ручка
argument arg kwargs param parameter аргумент параметр
attack hacker malicious adversary атака злоумышленник хакер взломщик
audience aud аудитория
audit аудит
backup бэкап копия
balancer service endpoint балансировщик балансер
batch chunk bulk пачка батч порция чанк балк
between among между
blueprint блюпринт
body боди
boundary border граница рубеж
branch ветка ветвь
breach pwned утечка
browser frontend page браузер фронтенд фронт
budget бюджет
buffer буфер буферизация
business domain rules бизнес правила логика
byte bits байт бит
ceiling throughput rps потолок пропускная
chain sequence цепочка
challenge челлендж вызов
class type kind класс тип вид
code pin код
code program app application код программа приложение
collector gc сборщик мусор
compress gzip сжатие
concatenate format склейка конкатенация
condition if when условие если когда
config configuration setting конфиг настройка конфигурация сеттинг
consistency консистентность согласованность целостность integrity
constraint ограничение констрейнт чек
consumer потребитель консьюмер
contract agreement контракт договор
cookie session кука сессия
correlation корреляция
counter attempts счетчик попытка
counter incr счетчик
coverage покрытие
cpu computing процессор вычисление цпу
database db postgres sql storage store бд база субд хранилище бдшка
date datetime timezone дата таймзона зона
deadlock дедлок взаимоблокировка
declaration definition объявление определение
dependency зависимость депенденси
detail retrieve деталь
dialect диалект
dict dictionary map словарь дикт мапа
docs documentation openapi swagger документация доки сваггер
driver драйвер
duration period interval длительность период интервал время
effect impact эффект последствие
engine движок
enum перечисление енам енум
environment env variable окружение переменная среда
eventloop loop ивентлуп луп
example sample пример
explain plan analyze план эксплейн
export report экспорт выгрузка отчет
expression выражение
extension filename mime расширение тип майм
fact факт
factory фабрика
fake stub mock фейк мок заглушка стаб
feature фича
file disk файл диск
filter фильтр фильтрация
fixture фикстура
flush флаш сброс
framework фреймворк
function method callable handler callback функция метод обработчик хендлер колбэк
gain win profit выигрыш
gateway шлюз гейтвей
generator генератор
graph граф
guess перебор брутфорс подбор
handshake upgrade рукопожатие
head хед голова
header заголовок хедер
header хедер хидер
heartbeat ping пинг
history история
hop хоп
id ид айди айдишник
image образ
index индекс
inheritance mixin наследование миксин
inject injection xss sqli инъекция внедрение
ip address айпи ип адрес
issuer iss эмитент издатель
jitter random разброс джиттер
join джойн соединение
key id identifier pk ключ айди идентификатор
key secret ключ секрет
lag отставание лаг
language locale язык локаль
least minimum минимум
least минимум хотя
length characters chars symbol длина символ знак
library package dependency библиотека пакет либа
list array collection список массив коллекция
literal литерал
logic логика
loop eventloop цикл луп
loss потеря пропажа
machine computer host комп машина компьютер
manager менеджер
mapping маппинг отображение
math arithmetic арифметика
memory ram process память оперативка
message сообщение
metaclass метакласс
mfa totp otp двухфакторка
microservice сервис микросервис service
middleware прослойка мидлварь
minute мин минута
model pydantic schema модель схема
module file модуль
moment instant момент
most максимум
mvcc snapshot снимок снапшот
never никогда
object instance item entity объект экземпляр инстанс сущность элемент
observability metrics tracing logs метрика трейсинг логи трейсы
offset skip сдвиг офсет смещение
operator оператор
origin domain site сайт домен источник ориджин
orphan сирота
outbox table аутбокс
output outgoing response вывод выход наружу выдача ответ
overload перегрузка
pagination page offset limit cursor пагинация страница офсет курсор
pair couple пара
parameterized placeholder bind параметр плейсхолдер бинд подстановка
parser parse парсер разбор
passkey webauthn ключ
password пароль
patch monkeypatch патч
path url address route путь адрес урл маршрут роут
payload claims content клейм полезная нагрузка
phishing фишинг
plugin extension addon плагин расширение
pod container instance под контейнер инстанс
policy политика
pool пул
port порт
prefix префикс
privilege привилегия
probe healthcheck health liveness readiness проба хелсчек
project repo проект репозиторий
proxy nginx прокси
queue broker очередь брокер
quote кавычка
reason cause because why причина поэтому
receiver handler listener subscriber получатель слушатель подписчик обработчик
reference ref ссылка
refresh рефреш
registry реестр
renderer negotiation рендерер согласование
replica replication реплика репликация
representation represent представление
request query call hit trip roundtrip select запрос обращение поход селект квери
resource ресурс
response answer reply ответ отклик
result outcome результат итог
room group комната группа
root рут
router routes url маршрутизация роутинг роутер урл
row record entry line строка запись ряд рядок
runtime рантайм
salt соль
sandbox песочница
schedule cron крон расписание
schema structure схема структура
script js javascript скрипт яваскрипт
seed сид
sense смысл
sequence последовательность сиквенс
server backend host service сервер бэкенд сервис бэк хост
set набор
sharding partition партиция шардирование партиционирование
shell bash шелл баш
side party сторона
signal event hook сигнал событие хук
signup register registration регистрация
sigterm term signal сигнал
singleton instance экземпляр синглтон
size megabyte bytes объем мегабайт вес
slice срез слайс
socket сокет
sometimes maybe иногда
spa фронт фронтенд
state состояние статус стейт
static assets статика
status code код статус
step шаг этап
storage bucket хранилище бакет
stuffing spray dump слив дамп
subquery подзапрос сабквери
sum total сумма итог
superuser admin staff суперюзер админ
tab вкладка
table relation таблица табличка
tail hidden metadata exif gps хвост метаданные
template jinja шаблон темплейт жинжа
test тестирование
thread поток тред
threadpool тредпул
throttle limit rate троттлинг рейт лимит ограничение лимиты ограничивает
through via через сквозь
time время срок момент
timeout таймаут
tls https ssl шифрование
token токен
too слишком
tool utility инструмент утилита
trace footprint след
traffic requests трафик нагрузка
tree дерево
upsert апсерт
url урл ссылка адрес
user person account client customer visitor пользователь юзер клиент человек аккаунт
user юзер пользователь юзверь
validator check валидатор проверка
value content значение содержимое
vault волт секрет
version option вариант
version revision версия ревизия
version stamp версия
victim жертва
view вьюха представление
volume том
vulnerability cve уязвимость дыра
warn предупреждение ворнинг
week month неделя месяц
without lacking без
worker process воркер процесс
wrapper прослойка обертка
zone timezone пояс зона
адаптер обертка adapter
ветка веток ветвление branch
владелец владеет хозяин owner
гистограмма histogram
диапазон промежуток range
доля процент часть share rate
запас резерв spare headroom
инвариант правило invariant
интернет сеть internet network
команда command
конвейер пайплайн pipeline ci
консоль шелл терминал console terminal
кусок фрагмент часть fragment
метка тег label tag
миллисекунда мс ms millisecond
ошибка опечатка ошибся error typo
поддомен субдомен subdomain
подкласс наследник subclass
предок родитель parent
приоритет важность priority
процент доля percent share
ревью проверка review
редактор editor
сеанс сессия session
секунда секундного second
сессионная сессия session
симптом признак symptom
синтаксис syntax
системный system система
слияние мерж merge
событие событийный event
соседний соседи neighbour
среднее перцентилях percentile average
уведомление нотификация notification
узел нода node
установка install
устройство девайс device
частота часто frequency
черновик набросок draft
`
