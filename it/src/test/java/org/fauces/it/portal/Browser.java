package org.fauces.it.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;

import java.nio.ByteBuffer;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import org.fauces.it.support.Passkeys;
import org.fauces.it.support.Person;
import org.fauces.it.support.RunningFauces;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.Credential;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/**
 * One person's browser at the portal. Every page it arrives at must be complete, pass axe-core, say
 * that this is no medical device, and break no rule of its own content security policy.
 */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A device that knows its holder, as a clinic's computer with a finger sensor does. */
  private static final VirtualAuthenticatorOptions DEVICE =
      new VirtualAuthenticatorOptions()
          .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
          .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
          .setHasResidentKey(true)
          .setHasUserVerification(true)
          .setIsUserVerified(true);

  private final RunningFauces fauces;
  private final ChromeDriver driver;
  private final WebDriverWait wait;
  private final VirtualAuthenticator device;

  Browser(RunningFauces fauces) {
    this.fauces = fauces;
    this.driver = Chromium.start();
    this.wait = new WebDriverWait(driver, PATIENCE);
    this.device = driver.addVirtualAuthenticator(DEVICE);
  }

  @Override
  public void close() {
    driver.quit();
  }

  /** Puts the passkey of a person into this computer's device, in place of any other. */
  void holdPasskeyOf(Person person) {
    var passkey = Passkeys.of(person);
    device.removeAllCredentials();
    device.addCredential(
        Credential.createResidentCredential(
            passkey.credentialId(),
            "localhost",
            new PKCS8EncodedKeySpec(passkey.privateKey().getEncoded()),
            bytes(person.accountId()),
            passkey.nextCount()));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** Opens an address below the portal's. */
  void open(String path) {
    driver.get(fauces.uri("/portal" + path).toString());
    arrived();
  }

  /** Presses what leads to another page, and waits for that. */
  void press(String css) {
    turnPage(() -> click(css));
  }

  /** Does what makes the browser load a page, and waits for that. */
  void turnPage(Runnable action) {
    var before = driver.findElement(By.tagName("html"));
    action.run();
    wait.until(any -> isGone(before));
    arrived();
  }

  /** Presses what stays on the page. */
  void click(String css) {
    wait.until(elementToBeClickable(By.cssSelector(css))).click();
  }

  /** Types in place of what stood there. */
  void type(String css, String text) {
    var field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  /** Gives a field of files their paths, one to a line. */
  void giveFiles(String css, String paths) {
    find(css).sendKeys(paths);
  }

  /** A time a little ago; what is typed into such a field depends on the browser's language. */
  void typeTime(String css) {
    driver.executeScript("arguments[0].value = '2026-01-05T09:10'", find(css));
  }

  void select(String css, String value) {
    new Select(find(css)).selectByValue(value);
  }

  String text(String css) {
    return find(css).getText();
  }

  /** What a field holds. */
  String value(String css) {
    return find(css).getDomProperty("value");
  }

  int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  boolean isShown(String css) {
    return find(css).isDisplayed();
  }

  /** Waits until a script's expression about the page is true. */
  void awaitThat(String expression) {
    wait.until(any -> Boolean.TRUE.equals(driver.executeScript("return " + expression)));
  }

  /** The address below the portal's. */
  String address() {
    var portal = fauces.uri("/portal").toString();
    assertThat(driver.getCurrentUrl()).startsWith(portal);
    return driver.getCurrentUrl().substring(portal.length());
  }

  Cookie session() {
    return driver.manage().getCookieNamed("__Host-fauces");
  }

  void dropSession() {
    driver.manage().deleteCookie(session());
  }

  /** Holds a session's cookie again as the server had set it, which names no domain. */
  void put(Cookie cookie) {
    driver
        .manage()
        .addCookie(
            new Cookie.Builder(cookie.getName(), cookie.getValue())
                .path("/")
                .isSecure(true)
                .isHttpOnly(true)
                .build());
  }

  private WebElement find(String css) {
    return wait.until(presenceOfElementLocated(By.cssSelector(css)));
  }

  /** The driver says in two ways that a page is another one's by now. */
  private static boolean isGone(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException e) {
      return true;
    } catch (WebDriverException e) {
      return String.valueOf(e.getMessage()).contains("does not belong to the document");
    }
  }

  private void arrived() {
    awaitThat("document.readyState === 'complete'");
    var page = address();
    assertThat(Axe.violations(driver)).as("axe on %s", page).isEmpty();
    assertThat(text(".fa-footer")).as("the line on %s", page).isNotBlank();
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .as("the console on %s", page)
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .allMatch(entry -> entry.getMessage().contains("the server responded with a status of 4"));
  }
}
