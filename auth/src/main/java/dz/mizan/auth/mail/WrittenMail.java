package dz.mizan.auth.mail;

/** A mail as it is sent: subject, plain text and HTML. */
record WrittenMail(MailLanguage language, String subject, String text, String html) {}
