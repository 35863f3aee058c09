import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { QuestionView } from "../../../shared/contract/question.ts";
import type { QuestionId } from "../../../shared/kernel/ids.ts";
import { useCircleChange } from "../../api/circle-page.ts";
import { useIdOnce } from "../../api/use-id-once.ts";

export function usePutQuestion(address: CircleAddress) {
  const withId = useIdOnce<QuestionId>();
  return useCircleChange(address, (call, text: string) =>
    withId(text, async (question) => ({
      question,
      ...(await call.agenda.putQuestion({ ...address, question, text })),
    })),
  );
}

export function useTakeQuestionBack(address: CircleAddress) {
  return useCircleChange(address, (call, question: QuestionId) =>
    call.agenda.takeQuestionBack({ ...address, question }),
  );
}

export function useRemoveQuestion(address: CircleAddress) {
  return useCircleChange(address, (call, question: QuestionId) =>
    call.agenda.removeQuestion({ ...address, question }),
  );
}

/** With its words, which only this device has any more. */
export function useRestoreQuestion(address: CircleAddress) {
  return useCircleChange(address, (call, question: QuestionView) =>
    call.agenda.restoreQuestion({ ...address, ...question }),
  );
}
