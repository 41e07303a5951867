package org.fauces.cli;

import picocli.CommandLine.Command;

@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Verifies and exports the audit trail, and changes the key that signs it.",
    subcommands = {
      AuditVerifyCommand.class,
      AuditExportCommand.class,
      AuditCheckpointCommand.class,
      AuditRotateKeyCommand.class
    })
final class AuditCommand {}
