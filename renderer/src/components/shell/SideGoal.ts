/** The interview to come, as the foot of the sidebar shows it: how far it is, and its date. Without one: the question for it. */
export interface SideGoal {
  label: string
  note?: string
}
