package dz.mizan.hr.attendance.punchfile;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.attendance.work.Direction;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadPunchesTest {
  private static final ProfileDefinition PROFILE =
      new ProfileDefinition(
          ProfileDefinition.Encoding.UTF_8,
          ";",
          1,
          1,
          ProfileDefinition.Identifies.BADGE,
          2,
          3,
          ProfileDefinition.DateForm.DAY_MONTH_YEAR,
          4,
          List.of("E", "Entrée"),
          List.of("S"));

  private static ReadPunches read(ProfileDefinition profile, byte[] file, int pieces) {
    var read = new ReadPunches(profile);
    var lines = new FileLines(profile, read::take);
    int size = Math.max(1, file.length / pieces);
    for (int from = 0; from < file.length; from += size) {
      lines.feed(Arrays.copyOfRange(file, from, Math.min(file.length, from + size)));
    }
    lines.end();
    return read;
  }

  private static ReadPunches.Batch batch(String text) {
    return read(PROFILE, text.getBytes(StandardCharsets.UTF_8), 1).batch();
  }

  @Test
  void lines_become_punches_of_the_clock_in_algiers() {
    var batch =
        batch(
            "\ufeffbadge;date;heure;sens\r\n0417;26/11/2026;8:01;entrée\r\n\r\n"
                + "\"0417\";26/11/2026;16:32:05;S");
    assertThat(batch.wrong()).isEmpty();
    assertThat(batch.sound())
        .containsExactly(
            new ReadPunches.Sound(
                2, "0417", OffsetDateTime.parse("2026-11-26T08:01:00+01:00"), Direction.IN),
            new ReadPunches.Sound(
                4, "0417", OffsetDateTime.parse("2026-11-26T16:32:05+01:00"), Direction.OUT));
  }

  @Test
  void each_wrong_line_is_reported_with_its_number_column_and_reason() {
    var batch =
        batch(
            "titles\n0417;30/02/2026;08:00;E\n0417;26/11/2026;25:00;E\n0417;26/11/2026;08:00;X\n"
                + "04 17;26/11/2026;08:00;E\n0417\n\"0417;26/11/2026;08:00;E\n"
                + "0".repeat(5000)
                + "\n0417;26/11/1949;08:00;E\n");
    assertThat(batch.sound()).isEmpty();
    assertThat(batch.wrong())
        .containsExactly(
            new ReadPunches.Wrong(2, LineError.BAD_DATE, 2),
            new ReadPunches.Wrong(3, LineError.BAD_TIME, 3),
            new ReadPunches.Wrong(4, LineError.BAD_DIRECTION, 4),
            new ReadPunches.Wrong(5, LineError.BAD_PERSON, 1),
            new ReadPunches.Wrong(6, LineError.MISSING_COLUMN, null),
            new ReadPunches.Wrong(7, LineError.BAD_QUOTES, null),
            new ReadPunches.Wrong(8, LineError.LINE_TOO_LONG, null),
            new ReadPunches.Wrong(9, LineError.BAD_DATE, 2));
  }

  @Test
  void date_and_time_may_stand_in_one_column_and_the_direction_may_be_missing() {
    var profile =
        new ProfileDefinition(
            ProfileDefinition.Encoding.WINDOWS_1252,
            ",",
            0,
            2,
            ProfileDefinition.Identifies.NUMBER,
            1,
            null,
            ProfileDefinition.DateForm.YEAR_MONTH_DAY,
            null,
            null,
            null);
    var batch =
        read(
                profile,
                "2026-11-26T08:00:01,E-0001\n2026-11-26 16:30,E-0001\n2026-11-26,E-0001\n"
                    .getBytes(StandardCharsets.UTF_8),
                1)
            .batch();
    assertThat(batch.sound()).hasSize(2);
    assertThat(batch.sound().getFirst().direction()).isNull();
    assertThat(batch.wrong()).containsExactly(new ReadPunches.Wrong(3, LineError.BAD_TIME, 1));
  }

  @Test
  void empty_columns_at_either_end_of_a_line_are_columns() {
    var profile =
        new ProfileDefinition(
            ProfileDefinition.Encoding.UTF_8,
            "\t",
            0,
            2,
            ProfileDefinition.Identifies.BADGE,
            3,
            4,
            ProfileDefinition.DateForm.DAY_MONTH_YEAR,
            5,
            List.of("E"),
            List.of(""));
    var batch =
        read(
                profile,
                "\t0417\t26/11/2026\t08:00\tE\r\n\t\t\t\t\r\n\t0417\t26/11/2026\t16:30\t\r\n"
                    .getBytes(StandardCharsets.UTF_8),
                1)
            .batch();
    assertThat(batch.wrong()).isEmpty();
    assertThat(batch.sound().stream().map(ReadPunches.Sound::who)).containsExactly("0417", "0417");
    assertThat(batch.sound().getLast().direction()).isEqualTo(Direction.OUT);
  }

  @Test
  void however_a_file_is_cut_it_reads_the_same() {
    var random = new Random(7);
    var text = new StringBuilder("titles\n");
    for (int i = 0; i < 200; i++) {
      text.append(random.nextInt(5) == 0 ? "é;x" : "0417;26/11/2026;08:" + (10 + i % 50) + ";E")
          .append(random.nextBoolean() ? "\r\n" : "\n");
    }
    var file = text.toString().getBytes(StandardCharsets.UTF_8);
    var whole = read(PROFILE, file, 1).batch();
    for (int pieces : List.of(2, 7, 100, file.length)) {
      assertThat(read(PROFILE, file, pieces).batch()).isEqualTo(whole);
    }
  }
}
