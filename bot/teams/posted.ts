import { z } from "zod";
import { conversationId, personId, tenantId } from "../../shared/kernel/ids.ts";

const text = z.string().max(400);
const account = z.object({
  id: text,
  name: text.optional(),
  aadObjectId: personId.optional().catch(undefined),
  tenantId: tenantId.optional().catch(undefined),
});

/**
 * An activity as Teams posts it; what we do not use is left out.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
 */
export const posted = z.object({
  type: text.min(1),
  name: text.optional(),
  action: text.optional(),
  id: text.min(1),
  timestamp: z.string().optional(),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: account,
  recipient: account.partial().optional(),
  conversation: z.object({
    id: conversationId,
    tenantId: tenantId.optional(),
    conversationType: z.enum(["channel", "groupChat", "personal"]).optional().catch(undefined),
  }),
  locale: text.optional().catch(undefined),
  text: z.string().max(30_000).optional(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .optional()
    .catch(undefined),
  value: z.unknown().optional(),
  replyToId: text.optional(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  channelData: z
    .object({
      eventType: text.optional(),
      tenant: z.object({ id: tenantId }).optional(),
      team: z.object({ id: text, aadGroupId: text.optional() }).optional(),
      channel: z.object({ id: conversationId, type: text.optional() }).optional(),
      settings: z
        .object({ selectedChannel: z.object({ id: conversationId }).optional() })
        .optional(),
    })
    .optional()
    .default({}),
});
export type Posted = z.infer<typeof posted>;
export type Account = z.infer<typeof account>;
