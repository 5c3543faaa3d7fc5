package dz.mizan.common.algeria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, zéro dinar",
    "0.01, un centime",
    "1, un dinar",
    "1.50, un dinar et cinquante centimes",
    "21, vingt-et-un dinars",
    "71, soixante-et-onze dinars",
    "77, soixante-dix-sept dinars",
    "80, quatre-vingts dinars",
    "81, quatre-vingt-un dinars",
    "91.91, quatre-vingt-onze dinars et quatre-vingt-onze centimes",
    "100, cent dinars",
    "200, deux-cents dinars",
    "201, deux-cent-un dinars",
    "1000, mille dinars",
    "1190, mille-cent-quatre-vingt-dix dinars",
    "2000, deux-mille dinars",
    "80000, quatre-vingt-mille dinars",
    "200000, deux-cent-mille dinars",
    "1000000, un million de dinars",
    "2000000, deux millions de dinars",
    "2000100, deux millions cent dinars",
    "80000000, quatre-vingts millions de dinars",
    "3000200000, trois milliards deux-cent-mille dinars",
    "1000000000000, mille milliards de dinars"
  })
  void french_follows_the_journal_officiel(String amount, String words) {
    assertThat(AmountInWords.french(new BigDecimal(amount))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, صفر دينار",
    "0.02, سنتيمان",
    "1, دينار واحد",
    "2, ديناران",
    "3, ثلاثة دنانير",
    "10, عشرة دنانير",
    "11, أحد عشر دينارًا",
    "12, اثنا عشر دينارًا",
    "22, اثنان وعشرون دينارًا",
    "99.11, تسعة وتسعون دينارًا وأحد عشر سنتيمًا",
    "100, مائة دينار",
    "101, مائة دينار ودينار واحد",
    "102, مائة دينار وديناران",
    "103, مائة وثلاثة دنانير",
    "200, مائتا دينار",
    "250, مائتان وخمسون دينارًا",
    "1000, ألف دينار",
    "1190, ألف ومائة وتسعون دينارًا",
    "2000, ألفا دينار",
    "2500, ألفان وخمسمائة دينار", // Journal Officiel
    "3000, ثلاثة آلاف دينار",
    "12000, اثنا عشر ألف دينار", // Journal Officiel
    "12500, اثنا عشر ألفًا وخمسمائة دينار",
    "100000, مائة ألف دينار", // Journal Officiel
    "200000, مائتا ألف دينار",
    "2000000, مليونا دينار",
    "8000000, ثمانية ملايين دينار", // Journal Officiel
    "1000000000000, ألف مليار دينار"
  })
  void arabic_follows_the_journal_officiel(String amount, String words) {
    assertThat(AmountInWords.arabic(new BigDecimal(amount))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, zero dinars",
    "1.01, one dinar and one centime",
    "1234567.50, one million two hundred and thirty-four thousand five hundred and sixty-seven"
        + " dinars and fifty centimes",
    "1000000000000, one thousand billion dinars"
  })
  void english_is_as_people_write_it(String amount, String words) {
    assertThat(AmountInWords.english(new BigDecimal(amount))).isEqualTo(words);
  }

  @Test
  void words_say_the_amount_that_they_were_made_of() {
    var seed = 20261126L;
    for (var amount : amounts(seed)) {
      assertThat(SpokenAmount.french(AmountInWords.french(amount))).isEqualByComparingTo(amount);
      assertThat(SpokenArabic.amount(AmountInWords.arabic(amount)))
          .as("%s: %s, seed %d", amount, AmountInWords.arabic(amount), seed)
          .isEqualByComparingTo(amount);
      assertThat(SpokenAmount.english(AmountInWords.english(amount))).isEqualByComparingTo(amount);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "0.001", "1000000000000000"})
  void what_has_no_words_is_refused(String amount) {
    assertThatThrownBy(() -> AmountInWords.french(new BigDecimal(amount)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_largest_amount_has_words_and_trailing_zeros_change_nothing() {
    assertThat(AmountInWords.french(AmountInWords.MAXIMUM))
        .startsWith(
            "neuf-cent-quatre-vingt-dix-neuf-mille-neuf-cent-quatre-vingt-dix-neuf milliards");
    assertThat(AmountInWords.arabic(new BigDecimal("5.5000")))
        .isEqualTo("خمسة دنانير وخمسون سنتيمًا");
  }

  @Test
  void the_language_chooses_the_words() {
    var two = new BigDecimal(2);
    assertThat(AmountInWords.in(Locale.forLanguageTag("ar-DZ"), two)).isEqualTo("ديناران");
    assertThat(AmountInWords.in(Locale.ENGLISH, two)).isEqualTo("two dinars");
    assertThat(AmountInWords.in(Locale.GERMAN, two)).isEqualTo("deux dinars");
  }

  // A thousand of every length, and all that is special: around each power and each small number.
  private static List<BigDecimal> amounts(long seed) {
    var random = new Random(seed);
    var amounts = new ArrayList<BigDecimal>();
    for (var i = 0; i < 1000; i++) {
      var centimes = random.nextLong((long) Math.pow(10, 1 + i % 17));
      amounts.add(BigDecimal.valueOf(centimes, 2));
    }
    LongStream.rangeClosed(0, 2200).forEach(n -> amounts.add(BigDecimal.valueOf(n)));
    for (var power = 1_000L; power <= 100_000_000_000_000L; power *= 10) {
      for (var n : new long[] {-1, 0, 1, 2, 3, 11, 100, 101, 202}) {
        amounts.add(BigDecimal.valueOf(power + n));
        amounts.add(BigDecimal.valueOf(2 * power + n));
        amounts.add(BigDecimal.valueOf(power * 3 / 2 + n, 0).add(new BigDecimal("0.81")));
      }
    }
    return amounts;
  }
}
