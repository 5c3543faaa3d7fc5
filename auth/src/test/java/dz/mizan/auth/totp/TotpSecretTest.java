package dz.mizan.auth.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class TotpSecretTest {

  @Test
  void a_secret_has_160_bits_and_survives_base32() {
    var secret = TotpSecret.generate();
    assertThat(secret.bytes()).hasSize(20);
    assertThat(secret.base32()).matches("[A-Z2-7]{32}");
    assertThat(TotpSecret.ofBase32(secret.base32()).bytes()).isEqualTo(secret.bytes());
    assertThat(secret.toString()).doesNotContain(secret.base32());
  }

  @Test
  void the_uri_is_what_apps_read_whatever_the_name() {
    var uri =
        TotpSecret.ofBase32("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP").uri("Mizan", "أمينة b?&@atlas");
    assertThat(uri)
        .isEqualTo(
            "otpauth://totp/Mizan:%D8%A3%D9%85%D9%8A%D9%86%D8%A9%20b%3F%26%40atlas"
                + "?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mizan&algorithm=SHA1"
                + "&digits=6&period=30");
  }

  @Test
  void the_picture_is_svg_with_a_quiet_zone() throws Exception {
    var svg = TotpSecret.svg(TotpSecret.generate().uri("Mizan", "amina@atlas"));
    var root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    var path = root.getElementsByTagName("path").item(0).getAttributes().getNamedItem("d");
    // The upper left corner of a finder pattern.
    assertThat(path.getNodeValue()).startsWith("M4,4h1v1h-1z").doesNotContain("M3,", ",3h");
  }

  @Test
  void recovery_codes_are_ten_different_ones_and_forgive_typing() {
    var codes = RecoveryCodes.generate();
    assertThat(codes)
        .hasSize(10)
        .allMatch(code -> code.matches("[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}"));
    Set<String> different = new HashSet<>(codes);
    assertThat(different).hasSize(10);
    assertThat(RecoveryCodes.plain(" 7K2MQ-xO4vb\n")).isEqualTo("7k2mqx04vb");
    assertThat(RecoveryCodes.plain("il1-Oo0")).isEqualTo("111000");
  }
}
