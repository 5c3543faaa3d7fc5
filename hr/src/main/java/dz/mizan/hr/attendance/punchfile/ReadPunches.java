package dz.mizan.hr.attendance.punchfile;

import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.work.Direction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes lines of a file into punches, as far as that needs no look into the database. */
final class ReadPunches {
  private static final int FULL = 1_000;
  private static final int MOST_ERRORS = 10_000;
  private static final Pattern WHO = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern TIME =
      Pattern.compile("([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?");

  private final ProfileDefinition profile;
  private List<Sound> sound = new ArrayList<>();
  private List<Wrong> wrong = new ArrayList<>();
  private int lines;
  private int refused;

  ReadPunches(ProfileDefinition profile) {
    this.profile = profile;
  }

  /** A line that can be a punch. */
  record Sound(int line, String who, OffsetDateTime at, @Nullable Direction direction) {}

  /** A line that cannot. */
  record Wrong(int line, LineError error, @Nullable Integer column) {}

  /** What is there and not stored yet. */
  record Batch(List<Sound> sound, List<Wrong> wrong) {}

  void take(FileLines.Line line) {
    lines++;
    var error = line.error();
    if (error != null) {
      refuse(line, error, null);
      return;
    }
    var who = field(line, profile.whoColumn());
    var date = field(line, profile.dateColumn());
    var timeColumn = profile.timeColumn();
    var time = timeColumn == null ? "" : field(line, timeColumn);
    if (who == null || date == null || time == null) {
      refuse(line, LineError.MISSING_COLUMN, null);
    } else if (!WHO.matcher(who).matches()) {
      refuse(line, LineError.BAD_PERSON, profile.whoColumn());
    } else if (timeColumn == null) {
      var parts = date.replace('T', ' ').split(" +", 2);
      read(line, who, parts[0], parts.length > 1 ? parts[1].strip() : "", profile.dateColumn());
    } else {
      read(line, who, date, time, timeColumn);
    }
  }

  private void read(FileLines.Line line, String who, String date, String time, int timeColumn) {
    if (!TIME.matcher(time).matches()) {
      refuse(line, LineError.BAD_TIME, timeColumn);
      return;
    }
    LocalDate day;
    try {
      day = profile.dateForm().parse(date);
    } catch (DateTimeException e) {
      refuse(line, LineError.BAD_DATE, profile.dateColumn());
      return;
    }
    if (day.getYear() < 1950 || day.getYear() > 2099) {
      refuse(line, LineError.BAD_DATE, profile.dateColumn());
      return;
    }
    var column = profile.directionColumn();
    var said = column == null ? "" : field(line, column);
    var direction = said == null ? null : profile.direction(said);
    if (column != null && direction == null) {
      refuse(line, LineError.BAD_DIRECTION, column);
      return;
    }
    var clock = LocalTime.parse(time.length() % 3 == 1 ? "0" + time : time);
    sound.add(
        new Sound(
            line.number(),
            who,
            day.atTime(clock).atZone(Limits.ZONE).toOffsetDateTime(),
            direction));
  }

  private static @Nullable String field(FileLines.Line line, int column) {
    return column <= line.fields().size() ? line.fields().get(column - 1) : null;
  }

  private void refuse(FileLines.Line line, LineError error, @Nullable Integer column) {
    refused++;
    if (refused <= MOST_ERRORS) {
      wrong.add(new Wrong(line.number(), error, column));
    }
  }

  boolean isFull() {
    return sound.size() + wrong.size() >= FULL;
  }

  int lines() {
    return lines;
  }

  int refused() {
    return refused;
  }

  Batch batch() {
    var batch = new Batch(sound, wrong);
    sound = new ArrayList<>();
    wrong = new ArrayList<>();
    return batch;
  }
}
