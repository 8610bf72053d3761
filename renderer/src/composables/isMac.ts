/** Whether keys go by their names on a Mac. */
export const isMac = navigator.userAgent.includes('Mac OS X')
