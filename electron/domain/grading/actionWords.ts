/** What happens and what is done, in the words that candidates use for it. A group a line, both languages together. */
export const actionWords = `
ack acknowledge confirm подтвердить подтверждение ак акнуть подтверждать
add append attach include insert добавить вставить включить прибавить дописать приклеить добавляет включает
affect влиять impact повлиять
affected touched rowcount затронуть
aggregate sum агрегат агрегация сумма посчитать
allow permit let enable разрешить позволить дать можно пускать пропускать дает дают дал
almost почти
annotate аннотация аннотировать
anonymous unauthenticated guest аноним неавторизованный гость неопознанный
around wrap wrapper decorator обертка обернуть вокруг декоратор оборачивать
ask просить спросить
attach automatically sends прикладывать цеплять подставлять добавляться прицепить
attempt try попытка пробовать
backfill fill заполнить заполнение бэкфилл наполнить заполняется
backoff delay pause sleep задержка пауза слип бэкофф подождать
become стать становиться
behave behaviour behavior поведение
belong attach принадлежать относиться привязать
broadcast рассылка разослать
build сборка билд собирать built
cache кэш кеш кэшировать закешировать кэширует
call invoke trigger fire вызвать вызов звать дергать дернуть триггерить срабатывать сработать вызывается зовет зовут
carry contain hold include содержать нести включать held
catch handle swallow ловить поймать обработать перехватить обработка caught
change modify alter edit mutate менять изменить изменение править поменять правка модифицировать мутировать rewrite
check verify validate confirm inspect examine проверить проверка проверять сверить валидировать убедиться валидация смотреть
choose pick select decide выбрать решать решить выбор подбирать выбирает chosen
clean уборка чистит
close shut закрыть закрывать
collect gather accumulate pile track копить собирать накапливать собрать накопить аккумулировать отслеживать
commit фиксировать коммит закоммитить зафиксировать коммитить фиксируется
compare match equal сравнить сверять сопоставить совпасть сравнение равный сравниваются
compile скомпилировать компилировать
compute calculate evaluate вычислить считать посчитать вычисление расчет
conflict collision конфликт коллизия столкнуться
connect connection соединение подключение коннект подключиться коннекшн подключаются
consist состоять
contain содержать лежать внутри лежит лежат
convert turn transform cast превратить преобразовать конвертировать приводить переводить превращает
copy clone duplicate копия копировать клон скопировать дублировать
copy скопировать копия копипаст
cost price pay overhead цена стоить стоимость платить накладные
count number amount quantity число количество считать счет сколько номер посчитает
crack hack взломать взлом сломать ломает
create make build produce generate construct создать создание сделать строить построить генерировать порождать делает made built
decide depend determine зависеть определять решать зависят
declare define specify set указать задать объявить прописать определить выставить поставить ставить задавать указывать
delay slow growing задержка замедлять
delete remove drop discard erase wipe clear purge удалить удаление стереть убрать снести выкинуть чистить очистить убирает удаляются стирает
deliver redeliver delivery доставить доставка передоставка
deploy release rollout ship деплой релиз выкатить катить выкладка раскатка
describe описать описывать
detach отвязать отсоединить
differ различие разница отличие
different distinct another other разный другой отличаться иной различный
disable off отключить выключить отключать выключать вырубить
disconnect drop отвалиться разрыв обрыв отключиться
distinguish tell отличить различать
divide split делить поделить разделить
downgrade rollback откатить даунгрейд
download скачать скачивание
drain finish доработать дообработать завершить
duplicate double twice дважды задвоиться повторный
encrypt cipher secret шифровать шифр секрет зашифровать
enough suffice sufficient хватать достаточно хватит
escape autoescape экранировать экранирование
eta countdown schedule beat расписание планировщик запланировать
evaluate executes вычислять вычисленный исполнить
exchange swap обменять обмен
exhaust исчерпать кончиться закончиться
exist present live available существовать есть жить наличие живет живут there
expand contract расширить
expire expiry ttl lifetime lifespan срок истечь протухнуть годность жизнь истек истекает
expire refresh протухать просроченный
explain объяснить
fail failure outage crash die dies down падение отказ сбой упасть умереть рухнуть отвалиться лечь падать крах упал
filter where фильтр отфильтровать фильтровать отбор
fire trigger dispatch emit send сигналить sent
fit suit годиться подходить
flush сбросить отправить слить отсылать отправка отправляет
forge fake spoof counterfeit mint подделать подделка фейк подставной сфабриковать
forget забыть забывать
fork форк форкнуть prefork
free release freed отпустить освободить освобождать вернуть вернет возвращает
freeze clock часы заморозить
go goes come идти идет идут уходит уйти ходить ездить едет пойти
grouping группировка группировать группа
grow increase rise raise расти увеличить вырасти
guess brute угадать подобрать перебор брутфорс
guess infer deduce догадаться вывести
guessable sequential enumerate перебирать угадать
happen occur происходить случиться
hardcode fixed constant жесткий фиксированный постоянный захардкодить
hash digest хеш хэш хешировать хэшировать
hide mask conceal скрыть прятать спрятать скрывать маскировать прячется
hold keep occupy держать занимать удерживать держит держат хранить kept held
identify recognise опознать определить
ignore игнорировать игнорить забить игнорирует
import импорт импортировать
increment plus прибавить увеличить инкремент
inherit extend subclass наследовать наследование унаследовать наследует
inject injection substitute подставить внедрить инъекция
input incoming request вход приходящий прислать входящий
insert insertion вставка вставить инсерт
install поставить установить ставить
invalidate инвалидация сбросить
issue mint emit выпустить выдать выдавать выпускать генерить
iterate проитерироваться
join merge combine unite together concatenate объединить соединить слить вместе склеить сливать
kill убить убивать прибить sigkill oom
know aware знать известно помнить знает знают known knew
lazy lazily deferred postponed ленивый отложенный откладывать
lead вести приводить
leak expose disclose reveal утечь утечка раскрыть светить наружу утекать слить
leaked compromised скомпрометировать утечь утечка слить
lie stored лежать хранится
limit cap restrict maximum ceiling bound лимит предел ограничить потолок максимум ограничение лимиты ограничивает
link reference point relation ссылка связь указывать ссылаться связанный связка
listen слушать
lock block блокировка лок залочить блокировать запереть лочить
lockout block бан забанить заблокировать блокировать блокирует
log лог логировать журнал записывать
login signin authenticate вход логин войти аутентификация залогиниться
logout выход логаут выйти разлогиниться
lookup search find seek поиск искать найти находить ищут ищет
loop iterate цикл итерация перебор обход итерироваться пробегать
lose lost vanish disappear gone потерять пропасть теряться исчезнуть потеря
may can might уметь умеет мочь способен
mean означать значить
measure metric monitor измерить метрика мониторинг мерить
measure мерять замерить
migration миграция мигрировать накатить
missing absent lack отсутствовать нет
mix смешивать мешать
monitor следить отслеживать смотреть мониторить
move перенести переместить двигать перенос
name called label имя название называть назвать
narrow restrict сузить сужать ограничить
need require must demand necessary mandatory obligatory нужно нужен требовать надо обязательный обязан необходимый должен требует
notice detect spot recognize see заметить замечать ловить обнаружить видеть распознать определить детектить
offer provide предоставлять давать предлагать
open открыть открывать
order sort sequence порядок сортировка очередность последовательность сортировать сортирует
override overridden replace подменить переопределить мокать замокать
overwrite clobber перезаписать затереть перетереть перезаписывает
owner owns belongs владелец хозяин принадлежать мой свои
parse decode deserialize разобрать парсить распарсить декодировать разбирать десериализовать
pick брать забирать берут берет взять
pin lock lockfile зафиксировать фиксировать закрепить лок фиксируется
prefetch подгрузить предзагрузка подтянуть подтягивать
prevent avoid protect предотвратить избежать спасать
proof prove guarantee ensure proven доказывать гарантия гарантировать доказательство гарантирует
protect защищать спасать
publish опубликовать публикует
publish публиковать опубликовать паблишер
pull тянуть тащить вытянуть подтягивать
push толкать пушить
put класть положить ставить складывать кладут кладет
raise throw error exception fail crash break бросить выбросить кинуть ошибка исключение упасть падать сломать эксепшен эксепшн вылететь ошибок упал ломает broke broken thrown threw
read fetch load retrieve get obtain читать чтение прочитать загрузить достать получить грузить вытащить доставать получает загружает
receive accept take получить принять принимать приходить брать взять берут берет взял получает taken took
reconnect переподключиться
redirect редирект перенаправить перенаправление
reduce decrease lower fewer less уменьшить снизить меньше сократить снижает
refuse reject deny forbid disallow ban отказать отклонить запретить отвергнуть нельзя отказ отбить запрещает запрещен
register зарегистрировать регистрировать
remain stay keep left survive остаться оставаться сохраниться пережить оставлять kept holds held
remember запомнить помнить
rename переименовать переименование переназвать
render template рендер шаблон отрисовать
repeat retry again rerun duplicate redo повторить снова заново ретрай дубль повторно опять повторяется
replace substitute swap override заменить подменить замена подмена переопределить заменяет
reset forgot forgotten восстановление сброс забыть
responsibility ответственность
restart reboot рестарт перезапуск перезагрузка перезапустить
restore восстановить восстановление
return yield respond вернуть возвращать отдать ответить отвечать вернет gives
revoke invalidate cancel blacklist отозвать отзыв инвалидировать аннулировать отменить отзывает отменяет revocation
rollback revert undo rolled откат откатывать отменить роллбэк отменяет
rotate ротация менять смена ротировать поменять
round округлить
run execute perform выполнить исполнить запустить выполняться исполняться запускать отрабатывать гонять крутиться ran
safe secure protect guard defend безопасный защитить беречь обезопасить
save economise экономить сберечь
scan seqscan скан сканировать
see visible show display appear видеть видно показать видимый отображать показывает покажет
seem казаться
select селект выборка выбрать выбирает
selective селективность
send pass transmit forward give отправить послать слать передать отдать отправлять посылать передавать отдавать шлет шлют слал отправка sent
separate разделять
serialize encode dump сериализовать кодировать
set выставить ставить установить проставить
setup prepare подготовка настроить подготовить
share common общий делить разделять расшарить совместный единый
sign signature подпись подписать подписывать
skip bypass ignore circumvent пропустить обойти игнорировать миновать обход мимо игнорирует пропускает
skip пропускать скипать игнорить
solve fix cure help решить исправить лечить помочь починить помогать спасать
split divide separate cut разбить делить резать разделить разнести
start begin launch boot старт начать запуск стартовать подняться began
steal stolen theft украсть кража угнать увести украденный спереть
stop halt end finish complete terminate остановить стоп закончить завершить конец кончить прервать конца кончается заканчивается останавливает
stream chunk поток чанк стримить кусками потоково
subscribe подписаться подписка
substitute подставлять подставить
subtract decrement minus вычесть списать уменьшить
switch flag enable turn включить флаг включать врубить
tamper подменить править испортить
teardown cleanup чистка очистка убрать убирает
test тест тестировать проверить проверяет
throw кидать бросать thrown threw
touch трогать
translate перевод перевести
trust believe rely доверять верить полагаться доверие
trusted доверенный доверять
try пытаться
understand support понимать поддерживать поддержка уметь умеет умеют
update refresh renew обновить обновление апдейт освежить обновляется
upgrade migrate апгрейд накатить применить
upload загрузка загрузить аплоад залить заливать загружает грузит
use apply employ использовать применять применить пользоваться юзать
wait await block hang stall stuck ждать ожидать висеть блокировать блокировка зависнуть подвиснуть тормозить застрять ждет ждут ожидание
want хотеть
warm prefill прогреть
work operate действовать действует работать
write save store persist keep писать записать запись сохранить хранить хранение держать лежать пишут пишет сохраняет держит держат лежит лежат written wrote kept holds held
аутентифицировать аутентифицирует авторизовать authenticate
бояться осторожно вредит опасно harm dangerous
валидировать валидирует проверка validate
встроить встроенных вшит built embedded builtin
вырасти растет выросла расти увеличивается grow increase
выстроить выстраиваются упорядочить line order
генерировать генерируют сгенерированные generate
допускать разрешает допустимость allow
доставить доставляет приходит придет пришел deliver arrive
дублировать дублирует повторяет дубль duplicate
завершить завершает остановка гасит погасить остановить shutdown
зависнуть зависший висит повисший hang
замедлить медленнее тормозит slow
занять занят занимая занято держит occupied busy
зациклиться зацикливается рекурсия бесконечно loop recursion
импортировать импортирует import
испортить испорчены битый сломать corrupt
исчезнуть исчезает пропадает пропадут испариться vanish disappear
кодировать перекодируют пересохранить encode
назвать называется перечисляют перечислить list enumerate
начать начинает начнется стартует begin start
обнаружить обнаруживает находит заметить видит detect discover
обойти обходные обход мимо bypass
обработать обрабатывает handle process
обслуживать отвечает обрабатывает serve
объявить объявлен объявляет описать declare
опоздать опоздание late
определить узнает распознать понять tell recognise
опросить опрашивает поллинг poll
освободить отпускается release free
отметить отмечает помечается пометить метка mark flag
очистить очищает чистит сбрасывается сбросить обнулить reset clear
передать пробрасывает прокидывать прокинуть проброс forward propagate
переждать ждем подождать выждать wait
переключить переключает switch toggle
переместить сдвигает двигать shift move
переопределить переопределяют переписать override
пересчитать пересчитывают пересчет заново recompute recalculate
перехватить ловит глотает проглоченная swallow intercept
перечитать перечитывает перезагрузить reload refetch
подделать поддельный подделка forge fake
подходить подойдут годится подошел suitable fit
поступить приходит прийти попадает попадет попасть arrive reach
появиться появляется возникает возникнуть appear arise
присвоить присваивание assign
пройти пройдет проходит пройдут проскочит pass
проставить проставляет расставляет заполняет назначает fill assign
разделить разводит делит разносит split separate
раскрыть раскрывает открывать светить disclose reveal
расходиться расхождение отличается drift diverge
связать связывает привязывают привязать привязка соединяет bind tie
сериализовать сериализуются сериализация serialize
склеить склеивает конкатенация собирает concatenate
скопировать копируют copy
скрыть маской прячет mask hide
следить смотрят наблюдать смотреть мониторить watch monitor
согласовать согласует договориться agree negotiate
сообщить сообщает говорит уведомить notify report
соответствовать совпали совпадать подходит match
сузить сужает ограничивает narrow
тянуть тянет вытягивает вытянуть достает выгребает подтягивает fetch pull
убить убьет добьет прибьет убивает kill
угадать угадывал подобрать перебрать guess
украсть вор уносит красть унести угнать утащить steal
уменьшить уменьшает сокращает сократить режет снизить reduce decrease
уронить упадет роняет кладет крашится crash
ускорить ускоряют быстрее speed accelerate
хешировать хеширует hash
экономить бесплатно дешево free cheap
экранировать автоэкранирование экранируются escaping autoescape
`
