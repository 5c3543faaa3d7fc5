package dz.mizan.local.launcher;

import dz.mizan.local.stack.Service;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who gives a command that is not everybody's. */
final class Login {
  @Option(names = "--auth-url", paramLabel = "URL")
  private @Nullable String authUrl;

  @Option(names = "--company", paramLabel = "CODE")
  private @Nullable String company;

  @Option(names = "--user", paramLabel = "NAME")
  private @Nullable String user;

  @Option(names = "--otp", paramLabel = "CODE")
  private @Nullable String otp;

  /** Where auth is: that of this checkout, unless told otherwise. */
  static String url(@Nullable String given) {
    if (given != null) {
      return given.replaceFirst("/+$", "");
    }
    var installation = Installation.here();
    return new ServiceProgram(Service.AUTH, installation.stack(), installation.root()).url();
  }

  /** The API as that user, or as whoever's token or API key is in {@code MIZAN_TOKEN}. */
  AuthApi api() {
    var api = AuthApi.at(url(authUrl));
    var token = System.getenv("MIZAN_TOKEN");
    if (token != null && !token.isBlank()) {
      return api.as(token.strip());
    }
    if (company == null || user == null) {
      throw new Refused("Who are you? --company CODE --user NAME, or MIZAN_TOKEN");
    }
    var body = new HashMap<String, Object>();
    body.put("company", company);
    body.put("username", user);
    body.put("password", password());
    if (otp != null) {
      body.put("otp", otp);
    }
    return api.as(api.post("/api/v1/users/login", body).path("accessToken").asText());
  }

  private static String password() {
    var given = System.getenv("MIZAN_PASSWORD");
    if (given != null) {
      return given;
    }
    var console = System.console();
    var typed = console == null ? null : console.readPassword("Password: ");
    if (typed == null) {
      throw new Refused("No terminal to ask for the password at: set MIZAN_PASSWORD");
    }
    return new String(typed);
  }
}
