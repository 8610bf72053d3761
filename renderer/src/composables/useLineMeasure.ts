import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const context = document.createElement('canvas').getContext('2d')

/** How many letters of a text, on average, one line of an element holds when it is as wide as it may be. */
function charactersIn(element: HTMLElement, style: CSSStyleDeclaration): number {
  const text = element.textContent
  if (!context || text === '') return 0
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const inset = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth)
  const width = Number.parseFloat(style.maxWidth) - inset
  return Math.round((width / context.measureText(text).width) * text.length)
}

/** The size of a text in CSS pixels and the letters of its line, as they really come out on this screen. */
export function useLineMeasure(element: Readonly<Ref<HTMLElement | null>>) {
  const pixels = ref(0)
  const characters = ref(0)

  function measure() {
    if (!element.value) return
    const style = getComputedStyle(element.value)
    pixels.value = Math.round(Number.parseFloat(style.fontSize))
    characters.value = charactersIn(element.value, style)
  }

  // The text changes its size with every setting that changes its lines, and with its font's arrival.
  const observer = new ResizeObserver(measure)
  onMounted(() => {
    if (element.value) observer.observe(element.value)
    measure()
  })
  onBeforeUnmount(() => observer.disconnect())

  return { pixels, characters, measure }
}
