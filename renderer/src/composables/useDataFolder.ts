import { study } from '../api.ts'

/** Shows the folder of the person's data in the system's file manager. */
export function useDataFolder(): () => void {
  return () => void study.showDataFolder()
}
