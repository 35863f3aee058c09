import type { IAdaptiveCard } from "@microsoft/teams.cards";

/** An Adaptive Card 1.5 as we send it. Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
export type Card = IAdaptiveCard;
