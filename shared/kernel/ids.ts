import { z } from "zod";

const directoryId = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/)
  .toLowerCase();

/** A Microsoft Entra tenant, lower-case GUID. */
export const tenantId = directoryId.brand<"TenantId">();
export type TenantId = z.infer<typeof tenantId>;

/** A person: their Entra object id, lower-case GUID. */
export const personId = directoryId.brand<"PersonId">();
export type PersonId = z.infer<typeof personId>;

/** A Teams conversation: a channel's or a chat's thread id, e.g. `19:abc@thread.tacv2`. */
export const conversationId = z
  .string()
  .regex(/^[\x21-\x7e]{1,300}$/)
  .brand<"ConversationId">();
export type ConversationId = z.infer<typeof conversationId>;

const freshText = z.string().regex(/^[a-z0-9]{16,40}$/);

export const circleId = freshText.brand<"CircleId">();
export type CircleId = z.infer<typeof circleId>;

export const sessionId = freshText.brand<"SessionId">();
export type SessionId = z.infer<typeof sessionId>;

export const askId = freshText.brand<"AskId">();
export type AskId = z.infer<typeof askId>;

export const resourceId = freshText.brand<"ResourceId">();
export type ResourceId = z.infer<typeof resourceId>;

/** Chosen by the device of whoever asks, and another once the question has come out of the box. */
export const questionId = freshText.brand<"QuestionId">();
export type QuestionId = z.infer<typeof questionId>;

/** Chosen by whoever asks between sessions, before the first attempt. */
export const quickAskId = freshText.brand<"QuickAskId">();
export type QuickAskId = z.infer<typeof quickAskId>;

/** Chosen by whoever writes it down, before the first attempt. */
export const noteId = freshText.brand<"NoteId">();
export type NoteId = z.infer<typeof noteId>;

/** Chosen by whoever asks to be introduced, before the first attempt. */
export const introductionId = freshText.brand<"IntroductionId">();
export type IntroductionId = z.infer<typeof introductionId>;

/** Chosen by whoever makes one for their circle, before the first attempt. Never one of the names of those that ship. */
export const protocolId = freshText.brand<"ProtocolId">();
export type ProtocolId = z.infer<typeof protocolId>;

/** Chosen by whoever asks, before the first attempt. */
export const turnRequestId = freshText.brand<"TurnRequestId">();
export type TurnRequestId = z.infer<typeof turnRequestId>;

/** Chosen by whoever promises, before the first attempt. */
export const commitmentId = freshText.brand<"CommitmentId">();
export type CommitmentId = z.infer<typeof commitmentId>;

/** Likewise. */
export const goalId = freshText.brand<"GoalId">();
export type GoalId = z.infer<typeof goalId>;

/** Chosen by whoever says something kind, before the first attempt. */
export const kindWordId = freshText.brand<"KindWordId">();
export type KindWordId = z.infer<typeof kindWordId>;
