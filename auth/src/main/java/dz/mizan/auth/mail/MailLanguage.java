package dz.mizan.auth.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** The languages that mails are written in. */
public enum MailLanguage {
  FRENCH("fr", "ltr", "dd/MM/yyyy 'à' HH:mm '(heure d’Alger)'"),
  ARABIC("ar", "rtl", "dd/MM/yyyy، HH:mm '(توقيت الجزائر)'"),
  ENGLISH("en", "ltr", "yyyy-MM-dd HH:mm '(Algiers time)'");

  private final String code;
  private final String direction;

  @SuppressWarnings("ImmutableEnumChecker") // it is immutable
  private final DateTimeFormatter time;

  MailLanguage(String code, String direction, String time) {
    this.code = code;
    this.direction = direction;
    this.time =
        DateTimeFormatter.ofPattern(time, Locale.ROOT).withZone(ZoneId.of("Africa/Algiers"));
  }

  /** The language with this ISO 639-1 code; French for any other. */
  public static MailLanguage of(String code) {
    return Arrays.stream(values())
        .filter(language -> language.code.equals(code))
        .findFirst()
        .orElse(FRENCH);
  }

  /** ISO 639-1. */
  public String code() {
    return code;
  }

  /** The moment to the minute, as people in Algeria read it. */
  public String write(Instant moment) {
    return time.format(moment);
  }

  /** As HTML names it. */
  String direction() {
    return direction;
  }

  boolean isRightToLeft() {
    return direction.equals("rtl");
  }
}
