package dz.mizan.auth.totp;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.util.encoders.Base32;

/**
 * What the service and the authenticator app share.
 *
 * @param bytes 160 bits, as RFC 4226 recommends
 */
record TotpSecret(byte[] bytes) {
  private static final int BYTES = 20;
  private static final int QUIET_ZONE = 4;

  static TotpSecret generate() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new TotpSecret(bytes);
  }

  static TotpSecret ofBase32(String base32) {
    return new TotpSecret(Base32.decode(base32));
  }

  /** For those who type it: 32 letters and digits. */
  String base32() {
    return Base32.toBase32String(bytes);
  }

  /** The key URI that authenticator apps read. */
  String uri(String issuer, String account) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(
            encode(issuer),
            encode(account),
            base32(),
            encode(issuer),
            TotpCodes.DIGITS,
            TotpCodes.STEP_SECONDS);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A picture of the URI, black on white. */
  static String svg(String uri) {
    var code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * QUIET_ZONE;
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++) {
      for (var x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET_ZONE).append(',').append(y + QUIET_ZONE);
          path.append("h1v1h-1z");
        }
      }
    }
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\""
            + " shape-rendering=\"crispEdges\"><rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\"/>"
            + "<path d=\"%2$s\"/></svg>")
        .formatted(size, path);
  }

  @Override
  public String toString() {
    return "TotpSecret";
  }
}
