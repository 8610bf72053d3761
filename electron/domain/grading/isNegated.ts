const negation =
  /(?<!\p{L})(?:not|no|never|cannot|without|nothing|nobody|nowhere|none|neither|nor|\p{L}+n['’]t|dont|doesnt|isnt|cant|wont|не|нет|нету|ни|ни(?:кто|кого|кому|чего|чему|чем|что|какой|какая|какие|каких|как|когда|где)|нельзя|незачем|без)(?!\p{L})/iu

/** Whether a text denies something, in Russian or in English. */
export const isNegated = (text: string): boolean => negation.test(text)
