package dz.mizan.accounting.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.accounting.bankstatement.ParsedStatement.ParsedLine;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of banks, read to the letter. */
class ParsersTest {
  private static final CsvProfile TWO_COLUMNS =
      new CsvProfile(
          Encoding.UTF_8,
          ";",
          1,
          DateForm.DD_MM_YYYY,
          true,
          1,
          2,
          List.of(3),
          null,
          null,
          null,
          4,
          5,
          6,
          false,
          false);
  private static final CsvProfile SIGNED =
      new CsvProfile(
          Encoding.UTF_8,
          ",",
          0,
          DateForm.YYYY_MM_DD,
          false,
          1,
          null,
          List.of(2, 3),
          4,
          null,
          5,
          null,
          null,
          null,
          true,
          true);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 234,56 | true | 1234.56",
        "1.234.567,8 | true | 1234567.80",
        "-12,00 | true | -12.00",
        "12,00- | true | -12.00",
        "(7) | true | -7.00",
        "1,234.5 | false | 1234.50",
        "+0.05 | false | 0.05",
        "1234 | false | 1234.00",
        ",5 | true | 0.50"
      })
  void amounts_are_read_as_banks_write_them(String text, boolean comma, BigDecimal amount) {
    assertThat(Amounts.signed(text, comma, 1)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "1,2,3", "1.23.4", "--1", "1,234", "1e5", "12345678901234567,00", "1..2"})
  void what_is_no_amount_is_refused(String text) {
    assertThatThrownBy(() -> Amounts.signed(text, true, 7)).isInstanceOf(BrokenStatement.class);
  }

  @Test
  void a_table_with_debit_credit_and_balance_gives_the_balances_of_the_statement() {
    var file =
        """
        Date;Valeur;Libellé;Débit;Crédit;Solde
        25/11/2026;25/11/2026;"VIR; SARL ""ATLAS\""";;1 190,00;11 190,00
        26/11/2026;27/11/2026;FRAIS;50,00;;11 140,00
        """;

    var read = new CsvStatement(TWO_COLUMNS).parse(bytes(file));

    assertThat(read.opening()).isEqualTo("10000.00");
    assertThat(read.closing()).isEqualTo("11140.00");
    assertThat(read.lines())
        .containsExactly(
            new ParsedLine(
                2,
                day(25),
                day(25),
                new BigDecimal("1190.00"),
                "VIR; SARL \"ATLAS\"",
                null,
                null,
                null),
            new ParsedLine(
                3, day(26), day(27), new BigDecimal("-50.00"), "FRAIS", null, null, null));
  }

  @Test
  void the_newest_may_come_first_and_lines_without_a_date_may_be_left_out() {
    var file =
        """
        \ufeffDate,A,B,Ref,Montant
        2026-11-26,x,y,R2,-1.00
        2026-11-25,x,,R1,2.00
        Total,,,,1.00
        """;

    var read = new CsvStatement(SIGNED).parse(bytes(file));

    assertThat(read.lines()).extracting(ParsedLine::reference).containsExactly("R1", "R2");
    assertThat(read.lines()).extracting(ParsedLine::label).containsExactly("x", "x y");
    assertThat(read.opening()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25-11-26;;x;;1,00; | 2",
        "25/11/2026;;ok;;1,00;!31/02/2026;;x;;1,00; | 3",
        "25/11/2026;;x;1,00;1,00; | 2",
        "25/11/2026;;x;;1,001; | 2",
        "25/11/2026;;\"x;;1,00; | 2",
        "25/11/2026;;a;;1,00;1,00!26/11/2026;;b;;1,00;3,00 | 3"
      })
  void a_broken_table_is_refused_by_its_line(String rows, int line) {
    var file = bytes("titles\n" + rows.strip().replace('!', '\n') + "\n");

    assertThatThrownBy(() -> new CsvStatement(TWO_COLUMNS).parse(file))
        .isInstanceOfSatisfying(
            BrokenStatement.class,
            refusal -> assertThat(violations(refusal)).contains("line " + line));
  }

  private static String violations(BrokenStatement refusal) {
    try {
      var method = dz.mizan.common.problem.Refusal.class.getDeclaredMethod("violations");
      method.setAccessible(true);
      return method.invoke(refusal).toString();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"WINDOWS_1252, windows-1252", "WINDOWS_1256, windows-1256", "ISO_8859_1, ISO-8859-1"})
  void encodings_are_decoded_as_the_platform_does(Encoding encoding, String name) {
    var charset = Charset.forName(name);
    var bytes = new byte[0x60];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0xa0 + i);
    }

    assertThat(encoding.decode(bytes)).isEqualTo(new String(bytes, charset));
    assertThat(Encoding.WINDOWS_1252.decode(new byte[] {(byte) 0x80})).isEqualTo("€");
    assertThatThrownBy(() -> Encoding.UTF_8.decode(new byte[] {(byte) 0xe9, 'x'}))
        .isInstanceOf(BrokenStatement.class);
    assertThatThrownBy(() -> encoding.decode(new byte[] {0})).isInstanceOf(BrokenStatement.class);
  }

  private static final String MT940 =
      """
      {1:F01BANKDZALXXXX0000000000}{4:
      :20:REF2026
      :25:00100601020030040055
      :28C:231/1
      :60F:C261125DZD10000,00
      :61:2611261126C1190,00NTRFVIR5521//B77
      ATLAS
      :86:/NAME/SARL ATLAS/REMI/FA-2026-000012
      :61:2611261126D50,NCHGNONREF//F1
      :86:FRAIS DE TENUE
      DE COMPTE
      :62F:C261126DZD11140,00
      -}
      """;

  @Test
  void an_mt940_message_is_read_with_its_balances_references_and_names() {
    var read = Mt940.parse(bytes(MT940)).getFirst();

    assertThat(read.reference()).isEqualTo("REF2026/231/1");
    assertThat(read.account()).isEqualTo("00100601020030040055");
    assertThat(read.currency()).isEqualTo("DZD");
    assertThat(read.opening()).isEqualTo("10000.00");
    assertThat(read.closing()).isEqualTo("11140.00");
    assertThat(read.lines())
        .extracting(ParsedLine::amount)
        .containsExactly(new BigDecimal("1190.00"), new BigDecimal("-50.00"));
    assertThat(read.lines().getFirst().counterparty()).isEqualTo("SARL ATLAS");
    assertThat(read.lines().getFirst().label()).contains("FA-2026-000012");
    assertThat(read.lines()).extracting(ParsedLine::reference).containsExactly("VIR5521", "F1");
    assertThat(read.lines().getLast().label()).isEqualTo("FRAIS DE TENUE DE COMPTE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":60F:C261125DZD10000,00 | :60F:X261125DZD1,00 | line 5",
        ":61:2611261126C1190,00NTRF | :61:26113X1126C1190,00NTRF | line 6",
        ":62F:C261126DZD11140,00 | :64:C261126DZD1,00 | line 2",
        ":20:REF2026 | :21:REF | line 2"
      })
  void a_broken_mt940_message_is_refused_by_its_line(String was, String is, String line) {
    assertThatThrownBy(() -> Mt940.parse(bytes(MT940.replace(was, is))))
        .isInstanceOfSatisfying(
            BrokenStatement.class, refusal -> assertThat(violations(refusal)).contains(line));
  }

  private static final String CAMT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
      <Id>S-1</Id><Acct><Id><IBAN>DZ5800100601020030040055</IBAN></Id></Acct>
      <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="DZD">10000.00</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="DZD">11140</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd></Bal>
      <Ntry><Amt Ccy="DZD">1190.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>2026-11-26</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>E2E</EndToEndId></Refs>
        <RltdPties><Dbtr><Nm>SARL ATLAS &amp; FILS</Nm></Dbtr></RltdPties>
        <RmtInf><Ustrd>FA-2026-000012</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
      <Ntry><Amt Ccy="DZD">50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><DtTm>2026-11-26T10:00:00</DtTm></BookgDt><AddtlNtryInf>FRAIS</AddtlNtryInf></Ntry>
      <Ntry><Amt Ccy="DZD">7</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>PDNG</Sts></Ntry>
      </Stmt></BkToCstmrStmt></Document>
      """;

  @Test
  void a_camt053_document_is_read_without_what_is_not_booked() {
    var read = Camt053.parse(bytes(CAMT)).getFirst();

    assertThat(read.reference()).isEqualTo("S-1");
    assertThat(read.currency()).isEqualTo("DZD");
    assertThat(read.balanced(null, null).closing()).isEqualTo("11140.00");
    assertThat(read.lines())
        .extracting(ParsedLine::label)
        .containsExactly("FA-2026-000012", "FRAIS");
    assertThat(read.lines().getFirst().counterparty()).isEqualTo("SARL ATLAS & FILS");
    assertThat(read.lines().getFirst().reference()).isEqualTo("E2E");
  }

  @Test
  void document_types_and_entities_are_not_read() {
    var secret =
        CAMT.replace(
                "<Document", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document")
            .replace("FRAIS", "&x;");
    var laughs =
        "<!DOCTYPE l [<!ENTITY a \"ha\">"
            + IntStream.range(0, 20)
                .mapToObj(
                    i ->
                        "<!ENTITY b%d \"%s\">"
                            .formatted(i, (i == 0 ? "&a;" : "&b" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining())
            + "]><Document>&b19;</Document>";

    for (var file : List.of(secret, laughs)) {
      assertThatThrownBy(() -> Camt053.parse(bytes(file))).isInstanceOf(BrokenStatement.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<a>", "<a></b>", "<Document/>", "<a b='1' b='2'/>"})
  void what_is_no_camt053_document_is_refused(String file) {
    assertThatThrownBy(() -> ReadStatements.parse(StatementFormat.CAMT053, null, bytes(file)))
        .isInstanceOf(BrokenStatement.class);
  }

  @Test
  void the_encoding_that_a_document_declares_is_used() {
    var latin = CAMT.replace("UTF-8", "ISO-8859-1").replace("FRAIS", "Réglé");

    assertThat(Camt053.parse(latin.getBytes(StandardCharsets.ISO_8859_1)).getFirst().lines())
        .extracting(ParsedLine::label)
        .contains("Réglé");
    assertThatThrownBy(() -> Camt053.parse(bytes(CAMT.replace("UTF-8", "EBCDIC"))))
        .isInstanceOf(BrokenStatement.class);
  }

  @Test
  void nesting_and_texts_are_bounded() {
    var deep = "<a>".repeat(100) + "</a>".repeat(100);
    var longText = "<a>" + "x".repeat(20_000) + "</a>";

    for (var file : List.of(deep, longText)) {
      assertThatThrownBy(() -> Camt053.parse(bytes(file))).isInstanceOf(BrokenStatement.class);
    }
  }

  @Test
  void balances_that_do_not_add_up_are_refused_and_the_missing_one_follows() {
    var read = Camt053.parse(bytes(CAMT.replace("11140", "11141"))).getFirst();
    assertThatThrownBy(() -> read.balanced(null, null)).isInstanceOf(BrokenStatement.class);

    var bare = new ParsedStatement(null, null, null, null, null, read.lines());
    assertThat(bare.balanced(new BigDecimal("1.00"), null).closing()).isEqualTo("1141.00");
    assertThat(bare.balanced(null, new BigDecimal("1141.00")).opening()).isEqualTo("1.00");
  }

  @Test
  void the_same_line_twice_in_a_file_is_two_lines() {
    var line =
        new ParsedLine(1, day(26), null, new BigDecimal("-50.00"), "FRAIS", null, null, null);

    var prints = NewStatement.fingerprints(List.of(line, line));

    assertThat(prints).doesNotHaveDuplicates();
    assertThat(prints.getFirst()).isEqualTo(NewStatement.fingerprints(List.of(line)).getFirst());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20261126})
  void a_damaged_file_is_read_or_refused_and_never_anything_else(long seed) {
    var random = new Random(seed);
    var csv = "t\n25/11/2026;25/11/2026;\"x\";;1 190,00;11 190,00\n26/11/2026;;y;5;;11 185\n";
    for (int i = 0; i < 3000; i++) {
      requireTame(seed, StatementFormat.CAMT053, damaged(random, bytes(CAMT)));
      requireTame(seed, StatementFormat.MT940, damaged(random, bytes(MT940)));
      requireTame(seed, StatementFormat.CSV, damaged(random, bytes(csv)));
    }
  }

  private static void requireTame(long seed, StatementFormat format, byte[] file) {
    try {
      ReadStatements.parse(format, TWO_COLUMNS, file);
    } catch (BrokenStatement refused) {
      assertThat(refused.code()).isNotBlank();
    } catch (RuntimeException wild) {
      throw new AssertionError(
          "seed " + seed + ": " + new String(file, StandardCharsets.ISO_8859_1), wild);
    }
  }

  private static byte[] damaged(Random random, byte[] file) {
    var some = file.clone();
    for (int n = random.nextInt(4); n >= 0; n--) {
      int at = random.nextInt(some.length);
      switch (random.nextInt(4)) {
        case 0 -> some[at] = (byte) random.nextInt(256);
        case 1 -> some[at] = some[random.nextInt(some.length)];
        case 2 -> some = Arrays.copyOf(some, Math.max(1, at));
        default -> {
          int length = Math.min(random.nextInt(20), some.length - at);
          System.arraycopy(some, random.nextInt(some.length - length + 1), some, at, length);
        }
      }
    }
    return some;
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }
}
