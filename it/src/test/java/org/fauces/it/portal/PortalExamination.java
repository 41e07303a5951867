package org.fauces.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fauces.it.support.Markers;
import org.fauces.it.support.TestPhotos;

/** One examination at the portal, step by step; each step checks what the person then sees. */
final class PortalExamination {
  private static final int UUID_CHARS = 36;

  private final Browser browser;
  private UUID id;

  PortalExamination(Browser browser) {
    this.browser = browser;
  }

  UUID id() {
    return id;
  }

  /** Registers a patient, confirms who it is and starts. */
  void start() {
    browser.press("#new-examination");
    browser.type("[id='register:number']", Markers.IDENTIFIER + UUID.randomUUID());
    browser.type("[id='register:family']", Markers.FAMILY_NAME);
    browser.type("[id='register:given']", Markers.GIVEN_NAME);
    browser.type("[id='register:familyKana']", Markers.FAMILY_KANA);
    browser.type("[id='register:givenKana']", Markers.GIVEN_KANA);
    browser.type("[id='register:birth']", Markers.BIRTH_DATE);
    browser.press("[id='register:save']");
    assertThat(browser.text(".fa-messages")).isEqualTo("Choose the sex.");
    browser.click("#register input[value='FEMALE']");
    browser.press("[id='register:save']");
    assertThat(browser.text(".fa-facts")).contains(Markers.FAMILY_NAME, Markers.GIVEN_KANA);
    browser.press("[id='open:start']");
    var address = browser.address();
    assertThat(address).startsWith("/exam/interview?id=");
    id = UUID.fromString(address.substring(address.length() - UUID_CHARS));
  }

  /** Answers what must be answered; a slip of the pen is named and costs no other answer. */
  void interview() {
    browser.click("[data-rest-no='safety']");
    browser.click("[data-rest-no='symptoms']");
    browser.click("[data-code='chills'] input[value='yes']");
    browser.click("[data-code='contact_influenza'] input[value='none-of-these']");
    browser.type("[data-code='onset_h'] input", "16");
    browser.type("[data-code='temp_max_c'] input", "391");
    browser.press("[id='interview:save']");
    assertThat(browser.text("[data-code='temp_max_c'] .fa-error")).contains("34.0 - 43.0");
    browser.type("[data-code='temp_max_c'] input", "39.1");
    browser.press("[id='interview:save']");
    assertThat(browser.address()).isEqualTo("/exam/photos?id=" + id);
  }

  /** Comes back to the interview and corrects one answer. */
  void correctTheInterview() {
    browser.open("/exam/interview?id=" + id);
    assertThat(
            browser.count("[data-code='contact_influenza'] input[value='none-of-these']:checked"))
        .isEqualTo(1);
    browser.type("[data-code='temp_max_c'] input", "39.4");
    browser.press("[id='interview:save']");
    assertThat(browser.address()).isEqualTo("/exam/photos?id=" + id);
  }

  /** Chooses files as from a camera's card. */
  void photos(Path folder, int count) {
    var throats = TestPhotos.throats(5, count);
    var paths =
        IntStream.range(0, count)
            .mapToObj(index -> write(folder.resolve(index + ".jpg"), throats.get(index)))
            .map(Path::toString)
            .collect(Collectors.joining("\n"));
    browser.turnPage(() -> browser.giveFiles("#files", paths));
    assertThat(browser.count(".fa-tile")).isEqualTo(count);
    browser.press("#to-check");
    assertThat(browser.count("[id='analysis:analyse']")).isZero(); // the findings are missing
  }

  /** The physician looks first, then the network. */
  void findings() {
    browser.open("/exam/check?id=" + id);
    browser.click("[data-code='follicles'] input[value='follicles']");
    browser.click("[data-code='redness'] input[value='2']");
  }

  void saveFindings() {
    browser.press("[id='findings:save']");
    assertThat(browser.text("[id='analysis']")).contains("Everything is there.");
  }

  void analyse() {
    browser.press("[id='analysis:analyse']");
    assertThat(browser.address()).isEqualTo("/exam?id=" + id);
    assertThat(browser.count("[data-outcome]")).isEqualTo(2);
    assertThat(browser.text("[data-disease='influenza'] .fa-sign"))
        .isIn("DETECTED", "NOT DETECTED", "UNDETERMINED");
    assertThat(browser.text(".fa-model")).contains("trained on simulated patients");
  }

  /** Opens a photo: the heat map is off until it is asked for, and goes off again. */
  void lookAtTheHeatMap() {
    browser.click("button[data-heat*='/heat-maps/']");
    browser.awaitThat("document.getElementById('viewer-words').textContent !== ''");
    assertThat(browser.isShown("#viewer-canvas")).isTrue();
    assertThat(browser.isShown("#viewer-map")).isFalse();
    browser.click("input[name='heat'][value='influenza']");
    browser.awaitThat("document.getElementById('viewer-map').naturalWidth > 0");
    assertThat(browser.isShown("#viewer-map")).isTrue();
    browser.click("input[name='heat'][value='']");
    assertThat(browser.isShown("#viewer-map")).isFalse();
    browser.click("#viewer [data-do='close']");
  }

  /** An opinion that was not given is missing, not agreement. */
  void decide() {
    browser.press("[id='decision:decide']");
    assertThat(browser.text(".fa-messages")).contains("choose agree, disagree or undecided");
    judge("influenza", "AGREE");
    judge("covid-19", "UNDECIDED");
    browser.type("[id='decision:diagnosis']", Markers.FREE_TEXT);
    browser.press("[id='decision:decide']");
    assertThat(browser.text(".fa-banner")).contains("decided");
  }

  void addConfirmatoryTest() {
    browser.select("[id='test:disease']", "influenza");
    browser.select("[id='test:method']", "PCR");
    browser.select("[id='test:result']", "NEGATIVE");
    browser.typeTime("[id='test:sampled']");
    browser.press("[id='test:add']");
    assertThat(browser.text("main")).contains("Influenza PCR: negative");
  }

  void amend() {
    List.of("influenza", "covid-19").forEach(disease -> judge(disease, "DISAGREE"));
    browser.type("[id='decision:reason']", Markers.FREE_TEXT);
    browser.press("[id='decision:decide']");
    assertThat(browser.text(".fa-banner")).contains("amended");
  }

  private void judge(String disease, String opinion) {
    browser.click("[data-judgement='" + disease + "'] input[value='" + opinion + "']");
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
