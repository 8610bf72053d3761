import { useRouter } from 'vue-router'
import { useInterview } from '../stores/interview.ts'

/** The two things that can be done with an interview that is not finished. */
export function useOpenInterview() {
  const interview = useInterview()
  const router = useRouter()

  const goOn = async () => {
    if (interview.open?.phase === 'answering') await interview.send({ type: 'resume' })
    await router.push({ name: 'interview-now' })
  }
  const finish = async () => {
    const id = interview.open?.id
    await interview.send({ type: 'finish' })
    if (id !== undefined) await router.push({ name: 'report', params: { id } })
  }
  return { goOn, finish }
}
