package org.fauces.cli;

import java.nio.file.Path;
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
  Path certificate;

  @Option(
      names = "--certificate-key",
      paramLabel = "FILE",
      description = "The PEM chain's private key (PKCS#8, not encrypted).")
  Path key;

  @Option(
      names = "--certificate-password-file",
      paramLabel = "FILE",
      description = "File with the PKCS#12 file's password.")
  Path passwordFile;
}
