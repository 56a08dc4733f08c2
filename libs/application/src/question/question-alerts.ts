// Alerts about questions, which go to the other party to them.

export interface QuestionAlerts {
  /** Tells the provider that it was asked; repeating it adds nothing, nor does a question that does not exist. */
  tellAsked(questionId: string, at: Date): Promise<void>;
  /** Tells the customer that it was answered, in the same way. */
  tellAnswered(answerId: string, at: Date): Promise<void>;
}
