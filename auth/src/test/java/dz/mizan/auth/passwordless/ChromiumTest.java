package dz.mizan.auth.passwordless;

import static dz.mizan.auth.AuthPasskeys.LOGIN;
import static dz.mizan.auth.AuthPasskeys.PASSKEYS;
import static dz.mizan.auth.AuthPasskeys.STEP_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the browser's own functions make of our JSON, and we of theirs. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ChromiumTest {
  private static final String SCRIPT =
      """
      window.post = async (path, token, body) => {
        const answer = await fetch(path, {
          method: 'POST',
          headers: {'Content-Type': 'application/json',
                    ...(token ? {'Authorization': 'Bearer ' + token} : {})},
          body: body ? JSON.stringify(body) : undefined});
        return {status: answer.status, body: await answer.json()};
      };
      window.create = async (token) => {
        const options = (await post('%1$s/options', token)).body;
        const credential = await navigator.credentials.create(
          {publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)});
        return post('%1$s', token, {name: 'Chromium', credential: credential.toJSON()});
      };
      window.use = async (options) => (await navigator.credentials.get(
        {publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)})).toJSON();
      window.logIn = async (user) => {
        const options = (await post('%2$s/options', null, user ? {user} : undefined)).body;
        return post('%2$s', null, {credential: await use(options)});
      };
      window.stepUp = async (token) => {
        const options = (await post('%3$s/passkey/options', token)).body;
        return post('%3$s', token, {passkey: await use(options)});
      };
      window.orError = (promise) => promise.catch(e => ({status: 0, body: {code: e.name}}));
      true
      """
          .formatted(PASSKEYS, LOGIN, STEP_UP);

  Chromium chromium;
  Company atlas;

  @BeforeEach
  void browser() throws IOException {
    assumeTrue(
        Files.isExecutable(Chromium.PROGRAM),
        "No Chromium here (Debian package chromium): its passkeys are NOT tested");
    atlas = AuthFixtures.company();
    chromium = new Chromium(RestAssured.port);
    chromium.evaluate(SCRIPT);
  }

  @AfterEach
  void close() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  private JsonNode run(String call, int status) {
    var answer = chromium.evaluate("orError(" + call + ")");
    assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(status);
    return answer.path("body");
  }

  @Test
  void it_registers_a_passkey_logs_in_by_it_and_steps_up() {
    chromium.addAuthenticator();
    var added = run("create('" + atlas.token() + "')", 201);
    assertThat(added.path("name").asText()).isEqualTo("Chromium");
    assertThat(added.path("discoverable").asBoolean()).isTrue();
    assertThat(added.path("transports").toString()).isEqualTo("[\"internal\"]");
    var token = run("logIn()", 200).path("accessToken").asText();
    Company.as(token).get(PASSKEYS).then().statusCode(200);
    run("logIn({company: '" + atlas.code() + "', username: 'AMINA'})", 200);
    var raised = run("stepUp('" + token + "')", 200).path("accessToken").asText();
    Company.as(raised).delete(PASSKEYS + "/" + added.path("id").asText()).then().statusCode(204);
    assertThat(run("logIn()", 401).path("code").asText()).isEqualTo("passkey-refused");
  }

  @Test
  void an_authenticator_that_has_a_passkey_makes_no_second_one() {
    chromium.addAuthenticator();
    run("create('" + atlas.token() + "')", 201);
    assertThat(run("create('" + atlas.token() + "')", 0).path("code").asText())
        .isEqualTo("InvalidStateError");
  }

  @Test
  void it_does_nothing_for_who_is_not_verified() {
    var authenticator = chromium.addAuthenticator();
    run("create('" + atlas.token() + "')", 201);
    chromium.verifyNobody(authenticator);
    assertThat(run("logIn()", 0).path("code").asText()).isEqualTo("NotAllowedError");
  }
}
