package dz.mizan.auth.mail;

import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where mails go in development: {@code .eml} files, which any mail program opens. */
final class MailFolder {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final Path folder;

  MailFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the mail, readable for the owner alone; whoever lists the folder sees it whole or not.
   *
   * @return the file: time, kind, recipient and the end of the id
   */
  Path put(QueuedMail mail, MailMessage message) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(name(mail));
    var unfinished = folder.resolve("." + mail.id() + ".part");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, eml(message), StandardCharsets.US_ASCII);
    return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The message with the line ends of RFC 5322. */
  static String eml(MailMessage message) {
    return new MailEncoder(message, "localhost").encode().replaceAll("\r?\n", "\r\n");
  }

  private static String name(QueuedMail mail) {
    var recipient = mail.recipient().replaceAll("[^A-Za-z0-9@._+-]", "_");
    var id = mail.id().toString();
    return String.join(
        "-",
        TIME.format(Instant.now()),
        mail.kind().key(),
        recipient.substring(0, Math.min(recipient.length(), 100)),
        id.substring(id.length() - 8) + ".eml");
  }
}
