package dz.mizan.accounting.entryimport;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes lines of a file into lines of entries, as far as that needs no look into the books. */
final class ReadLines {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,2})?");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
  private static final Map<Column, Pattern> CODES =
      Map.of(
          Column.ACCOUNT, Pattern.compile("[0-9]{1,12}"),
          Column.JOURNAL, Pattern.compile("[A-Z0-9]{1,8}"));
  private static final List<DateTimeFormatter> DATES =
      List.of(date("uuuu-MM-dd"), date("dd/MM/uuuu"), date("uuuuMMdd"));
  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  private final ImportKind kind;
  private final int year;
  private @Nullable List<@Nullable Column> titles;
  private List<EntryLine> sound = new ArrayList<>();
  private List<FoundError> errors = new ArrayList<>();
  private final Map<Column, String> values = new EnumMap<>(Column.class);
  private long lines;
  private long read;
  private long refused;
  private long found;
  private long number;
  private boolean isWrong;

  /**
   * @param year to which opening balances belong, and all entries must
   */
  ReadLines(ImportKind kind, int year) {
    this.kind = kind;
    this.year = year;
  }

  /** What is there and not stored yet. */
  record Batch(List<EntryLine> sound, List<FoundError> errors) {}

  void take(CsvReader.Line line) {
    if (titles == null) {
      titles = titles(line);
      return;
    }
    lines++;
    number = line.number();
    isWrong = false;
    var error = line.error();
    if (error != null) {
      wrong(null, error);
    } else if (line.values().size() != titles.size()) {
      wrong(null, FileError.FIELD_COUNT);
    } else {
      read(line.values(), titles);
    }
    refused += isWrong ? 1 : 0;
  }

  /**
   * The file is over.
   *
   * @throws UnreadableFile if there was none
   */
  void end() {
    if (titles == null) {
      throw new UnreadableFile("no-titles", null);
    }
  }

  boolean isFull() {
    return sound.size() + errors.size() >= 500;
  }

  long lines() {
    return lines;
  }

  long refused() {
    return refused;
  }

  Batch batch() {
    var batch = new Batch(sound, errors);
    sound = new ArrayList<>();
    errors = new ArrayList<>();
    return batch;
  }

  private List<@Nullable Column> titles(CsvReader.Line line) {
    if (line.error() != null) {
      throw new UnreadableFile(line.error().code(), null);
    }
    var columns = new ArrayList<@Nullable Column>();
    for (var title : line.values()) {
      var column = Column.find(title);
      var shown = title.length() > 50 ? title.substring(0, 50) : title;
      if (column == null
          && !Column.IGNORED.contains(title.strip().toLowerCase(java.util.Locale.ROOT))) {
        throw new UnreadableFile("unknown-column", shown);
      }
      if (column != null && columns.contains(column)) {
        throw new UnreadableFile("repeated-column", shown);
      }
      columns.add(column);
    }
    for (var column : kind.required()) {
      if (!columns.contains(column)) {
        throw new UnreadableFile("missing-column", column.title());
      }
    }
    return columns;
  }

  private void read(List<String> fields, List<@Nullable Column> columns) {
    values.clear();
    for (int i = 0; i < fields.size(); i++) {
      var column = columns.get(i);
      if (column != null && !fields.get(i).isBlank()) {
        values.put(column, text(column, fields.get(i).strip()));
      }
    }
    var date = kind == ImportKind.ENTRIES ? date(Column.DATE) : LocalDate.of(year, 1, 1);
    var due = values.containsKey(Column.DUE_DATE) ? date(Column.DUE_DATE) : null;
    var debit = amount(Column.DEBIT);
    var credit = amount(Column.CREDIT);
    require(Column.ACCOUNT);
    if (kind == ImportKind.ENTRIES) {
      require(Column.ENTRY);
      require(Column.JOURNAL);
    }
    if (!isWrong && date != null && date.getYear() != year) {
      wrong(Column.DATE, FileError.OTHER_YEAR);
    }
    if (!isWrong && debit.signum() == credit.signum()) {
      wrong(null, debit.signum() == 0 ? FileError.NO_AMOUNT : FileError.BOTH_SIDES);
    }
    if (!isWrong && date != null) {
      sound.add(line(date, due, debit, credit));
    }
  }

  private EntryLine line(
      LocalDate date, @Nullable LocalDate due, BigDecimal debit, BigDecimal credit) {
    return new EntryLine(
        number,
        ++read,
        kind == ImportKind.ENTRIES ? values.getOrDefault(Column.ENTRY, "") : "",
        kind == ImportKind.ENTRIES ? values.getOrDefault(Column.JOURNAL, "") : "",
        date,
        values.getOrDefault(Column.ACCOUNT, ""),
        debit,
        credit,
        values.get(Column.LABEL),
        values.get(Column.REFERENCE),
        values.get(Column.PARTNER),
        due,
        values.get(Column.COST_CENTRE),
        values.get(Column.PROJECT));
  }

  private String text(Column column, String value) {
    if (value.length() > column.maxLength()) {
      wrong(column, FileError.TOO_LONG);
    } else if (CONTROL.matcher(value).find()) {
      wrong(column, FileError.CONTROL_CHARACTER);
    } else if (CODES.containsKey(column) && !CODES.get(column).matcher(value).matches()) {
      wrong(column, FileError.BAD_CODE);
    }
    return value;
  }

  private void require(Column column) {
    if (!values.containsKey(column)) {
      wrong(column, FileError.REQUIRED);
    }
  }

  private @Nullable LocalDate date(Column column) {
    var value = values.get(column);
    if (value == null) {
      wrong(column, FileError.REQUIRED);
      return null;
    }
    var date =
        DATES.stream().map(format -> parsed(value, format)).filter(Objects::nonNull).findFirst();
    if (date.isEmpty()) {
      wrong(column, FileError.BAD_DATE);
    }
    return date.orElse(null);
  }

  private static @Nullable LocalDate parsed(String value, DateTimeFormatter format) {
    try {
      return LocalDate.parse(value, format);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private BigDecimal amount(Column column) {
    var value = values.get(column);
    if (value == null) {
      return ZERO;
    }
    var digits = value.replace(" ", "").replace("\u00a0", "").replace("\u202f", "");
    if (!AMOUNT.matcher(digits).matches()) {
      wrong(column, FileError.BAD_AMOUNT);
      return ZERO;
    }
    return new BigDecimal(digits.replace(',', '.')).setScale(2);
  }

  private void wrong(@Nullable Column column, FileError error) {
    isWrong = true;
    errors.add(
        new FoundError(number, ++found, column == null ? null : column.title(), error.code()));
  }

  private static DateTimeFormatter date(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
