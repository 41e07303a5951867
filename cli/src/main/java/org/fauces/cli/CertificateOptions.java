package org.fauces.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.server.CertificateFile;
import picocli.CommandLine.Option;

/** The hospital's own certificate, to be imported or renewed at this start. */
public class CertificateOptions {
  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = {
        "Import or renew the server's certificate: a PKCS#12 file (.p12, .pfx)",
        "or a PEM chain together with --certificate-key."
      })
  private Path certificate;

  @Option(
      names = "--certificate-key",
      paramLabel = "FILE",
      description = "The PEM chain's private key (PKCS#8, not encrypted).")
  private Path key;

  @Option(
      names = "--certificate-password-file",
      paramLabel = "FILE",
      description = "File with the PKCS#12 file's password.")
  private Path passwordFile;

  /** What is to be imported, if anything. */
  Optional<CertificateFile> read() {
    if (certificate == null) {
      refuseAlone("--certificate-key", key);
      refuseAlone("--certificate-password-file", passwordFile);
      return Optional.empty();
    }
    if (key != null) {
      return Optional.of(CertificateFile.fromPem(certificate, key));
    }
    String password = passwordFile == null ? "" : PrivateFiles.read(passwordFile).strip();
    return Optional.of(CertificateFile.fromPkcs12(certificate, password));
  }

  private static void refuseAlone(String option, Path value) {
    if (value != null) {
      throw new CommandFailure(option + " means nothing without --certificate.");
    }
  }
}
