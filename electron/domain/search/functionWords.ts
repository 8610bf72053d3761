/**
 * Words that carry the sentence and not its subject, as terms. A query may hold them for the sake of language:
 * nothing is found for their sake alone.
 */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'а без бы в во где для до если ее же за и из или их как какая какие какой когда ко ли можно мы на над надо не ' +
    'но ну о об он она они от по под почему при с со так такое также то что чтобы чем эта эти это этот я ' +
    'a an and are as at be by can do does for from how i in is it its me my of on or s t that the this to ' +
    'vs we what when where which who why with you your'
  ).split(' '),
)
