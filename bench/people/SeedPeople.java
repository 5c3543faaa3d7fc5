import dz.mizan.common.crypto.BlindIndex;
import dz.mizan.common.crypto.FieldCipher;
import java.io.BufferedWriter;
import java.io.FileReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;

/**
 * Writes employees as the service would store them, sealed with the keys of the running stack, for
 * psql's COPY: one file for each table.
 */
final class SeedPeople {
  private static final String[] FIRST = {
    "Amina", "Karim", "Nadia", "Yacine", "Sofiane", "Lina", "Rachid", "Samira", "Omar", "Meriem",
    "Walid", "Fatima", "Bilal", "Khadidja", "Hocine", "Zineb", "Mourad", "Sabrina", "Tarek", "Warda"
  };
  private static final String[] LAST = {
    "Benali", "Haddad", "Cherif", "Mebarki", "Bensaïd", "Boudiaf", "Khelifi", "Zerrouki", "Slimani",
    "Hamidi", "Belkacem", "Ouali", "Meziane", "Rahmani", "Saadi", "Toumi", "Brahimi", "Djebbar",
    "Ferhat", "Guendouz", "Kaci", "Larbi", "Mansouri", "Nouri"
  };

  private static final String CIVIL =
      "{\"bornOn\":\"1985-03-15\",\"maritalStatus\":\"MARRIED\",\"children\":%d}";

  private SeedPeople() {}

  /** SETTINGS DIRECTORY COMPANY DEPARTMENT COUNT */
  public static void main(String[] arguments) throws Exception {
    var settings = new Properties();
    try (var reader = new FileReader(arguments[0], StandardCharsets.UTF_8)) {
      settings.load(reader);
    }
    var cipher = new FieldCipher(Optional.ofNullable(settings.getProperty("field-keys")));
    var index = new BlindIndex(Optional.ofNullable(settings.getProperty("index-key")));
    var directory = Path.of(arguments[1]);
    var company = arguments[2];
    var department = arguments[3];
    int count = Integer.parseInt(arguments[4]);
    var random = new Random(20261128);
    try (var employees = file(directory.resolve("employee.copy"));
        var employments = file(directory.resolve("employment.copy"));
        var assignments = file(directory.resolve("assignment.copy"))) {
      for (int i = 1; i <= count; i++) {
        var id = UUID.randomUUID();
        var nin = "1%017d".formatted(random.nextLong(100_000_000_000_000_000L));
        var nss = "%012d".formatted(850_000_000_000L + i);
        var rib = rib(random);
        line(
            employees,
            company,
            id,
            1,
            "E-%04d".formatted(i),
            FIRST[random.nextInt(FIRST.length)],
            LAST[random.nextInt(LAST.length)] + (i % 7 == 0 ? " " + LAST[i % LAST.length] : ""),
            seal(cipher, "employee.national_number", company, id, nin),
            "\\\\x" + hex(index, "employee.national_number", company, nin),
            department,
            "Agent",
            "2020-01-01",
            "ACTIVE",
            seal(cipher, "employee.civil", company, id, CIVIL.formatted(i % 4)),
            seal(cipher, "employee.nss", company, id, nss),
            "\\\\x" + hex(index, "employee.nss", company, nss),
            seal(cipher, "employee.rib", company, id, rib));
        line(employments, company, id, "2020-01-01");
        var assignment = UUID.randomUUID();
        var salary = (24_000 + random.nextInt(1500) * 100) + ".00";
        line(
            assignments,
            company,
            assignment,
            id,
            "[2020-01-01,)",
            department,
            "Agent",
            seal(cipher, "assignment.salary", company, assignment, salary));
      }
    }
  }

  private static String rib(Random random) {
    long account = random.nextLong(1_000_000_000L);
    long rest = (99999L * 10_000_000_000L + account) % 97 * 100 % 97;
    return "00799999%010d%02d".formatted(account, 97 - rest);
  }

  private static String seal(
      FieldCipher cipher, String column, String company, UUID id, String plain) {
    return cipher.encrypt(plain, column + ":" + company + ":" + id);
  }

  private static String hex(BlindIndex index, String column, String company, String plain) {
    return HexFormat.of().formatHex(index.of(plain, column + ":" + company));
  }

  private static void line(PrintWriter file, Object... values) {
    var line = new StringBuilder();
    for (var value : values) {
      line.append(line.isEmpty() ? "" : "\t").append(value);
    }
    file.print(line.append('\n'));
  }

  private static PrintWriter file(Path path) throws Exception {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8)));
  }
}
