/**
 * Words that carry a question and not its subject, as terms. A query may hold them for the sake of language:
 * nothing is found for their sake alone.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'а без бы бывает бывают был была были было быть в вам вас весь во вот все всего всегда вы где да для до его ее ' +
    'если есть еще же за зачем здесь и из или им ими их к каким какими каких какого каком какую как какая какие ' +
    'какое какой каков какова каковы когда ко которая которое которого которой котором которую которые которых ' +
    'который кто куда ли лишь между мне могут может можно мой мы на над надо нас не нее ней нельзя нему нет ним них ' +
    'но ну нужен нужна нужно нужны о об объясните он она они опишите от откуда отличается отличаются отличие ' +
    'отличия перечислите по под почему при работает разница расскажите с сам свои свой свою себе себя сколько со ' +
    'стоит так такая такие такое такой там те тем того тому тот тоже только тут у уже чего чем чему что чтобы эта ' +
    'эти это этого этой этом этот эту я является являются ' +
    'a am an and are as at be been being but by can could describe did differ difference differences do does doing ' +
    'don doesn during explain for from had has have having how i if in into is isn it its may me might must my of ' +
    'on or our s should so such t than that the their them then there these they this those to up use used vs was ' +
    'we were what when where which while who why will with work works would you your'
  ).split(' '),
)
