import { useRouter } from 'vue-router'
import { useInterview } from '../stores/interview.ts'

/** The two things that can be done with an interview that is not finished. */
export function useOpenInterview() {
  const interview = useInterview()
  const router = useRouter()

  const goOn = async () => {
    await interview.send({ type: 'resume' })
    await router.push({ name: 'interview-now' })
  }
  /** Leads to the report, or first to the answers of an exam that are still to be looked over. */
  const finish = async () => {
    const id = interview.open?.id
    await interview.send({ type: 'finish' })
    if (interview.open) await router.push({ name: 'interview-now' })
    else if (id !== undefined) await router.push({ name: 'report', params: { id } })
  }
  return { goOn, finish }
}
