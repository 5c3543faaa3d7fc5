package dz.mizan.auth.totp;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an authenticator app has to be told; shown once. */
public record TotpEnrolment(
    @Schema(description = "Base32, to be typed", examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        String secret,
    @Schema(
            examples =
                "otpauth://totp/Mizan:amina%40atlas?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mizan&algorithm=SHA1&digits=6&period=30")
        String uri,
    @Schema(description = "The URI as a QR code, an SVG picture") String qrCode) {

  static TotpEnrolment of(TotpSecret secret, String uri) {
    return new TotpEnrolment(secret.base32(), uri, TotpSecret.svg(uri));
  }

  @Override
  public String toString() {
    return "TotpEnrolment";
  }
}
