package dz.mizan.auth.mail;

import dz.mizan.local.stack.Stack;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.awaitility.Awaitility;

/** The mails that a stack's auth has put into its folder. */
public final class Mailbox {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;

  public Mailbox(Stack stack) {
    folder = stack.mailFolder();
  }

  /** The mails to this address, oldest first. */
  public List<ReceivedMail> to(String address) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".eml"))
          .filter(file -> file.getFileName().toString().contains("-" + address + "-"))
          .sorted(Comparator.comparing(Mailbox::modified))
          .map(Mailbox::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the first mail of this kind to this address. */
  public ReceivedMail await(String address, MailKind kind) {
    return await(address, kind, 1).getFirst();
  }

  /** Waits for so many mails of this kind to this address; all of them. */
  public List<ReceivedMail> await(String address, MailKind kind, int count) {
    var found = new ArrayList<ReceivedMail>();
    Awaitility.await()
        .alias(kind + " to " + address)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              found.clear();
              to(address).stream().filter(mail -> mail.isOf(kind)).forEach(found::add);
              return found.size() >= count;
            });
    return found;
  }

  private static ReceivedMail read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return ReceivedMail.of(file.getFileName().toString(), new MimeMessage(null, in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
