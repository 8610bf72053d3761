/** A stage of the plan in words. `end`: the interview itself. */
export interface PlanStep {
  title: string
  when: string
  state: 'now' | 'ahead' | 'end'
}
