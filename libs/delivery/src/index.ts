// What leaves the house: mails, webhooks and chat messages, and how they are sent.
export {};
