package org.fauces.it.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a screen. */
final class Chromium {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String MISSING =
      "The browser walk needs Chromium: apt-get install chromium chromium-driver";

  private Chromium() {}

  /** Whoever lacks it skips the walk; the build server must not. */
  static void require() {
    boolean isThere = Stream.of(BROWSER, DRIVER).allMatch(Files::isExecutable);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(isThere).as(MISSING).isTrue();
    }
    assumeTrue(isThere, MISSING);
  }

  static ChromeDriver start() {
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options());
  }

  private static ChromeOptions options() {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.setAcceptInsecureCerts(true); // its own, as after a first start
    options.setCapability("goog:loggingPrefs", logs);
    // a sandbox cannot be made by root, nor in most containers
    return options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--accept-lang=en",
        "--window-size=1280,800");
  }
}
