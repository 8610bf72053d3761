/** Words that say nothing of what an answer claims, beyond those that a search leaves out; as terms. */
export const fillerWords: ReadonlySet<string> = new Set(
  (
    'его него ему нему им ним ими них ней нее нем ей этого этом этому этим этих той тот тем того тому том те та к от ' +
    'который которые которая которое которого которых которой котором себя себе собой свою свое своя свои своей ' +
    'своем уже тоже бы был была было были будет будут там тут вот ведь просто вроде ну типа короче кстати всего чего ' +
    'нечего каким каком какого кто нами нам нас вам вас ваш ваша ваше ваши мой моя мое мои может могут ' +
    'but has have had having been being was were will would should could may might them they their theirs there these ' +
    'those he she him her his our us yours such some since into out up also just than then so if about get gets got ' +
    'let lets say says said thing things very really basically like well here anyway'
  ).split(' '),
)
