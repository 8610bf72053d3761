/** Work that can be left off wherever it yields, and taken up again there. */
export type Steps<Result> = Generator<void, Result>
