package org.fauces.it.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fauces.it.support.Build;
import org.junit.jupiter.api.Test;

/**
 * The document shows the table as it is. {@code -Dfauces.it.permissions.write=true} writes it anew.
 */
class PermissionsDocumentTest {
  private static final Path COMMITTED = Build.root().resolve("docs/security/permissions.md");
  private static final String BEGIN =
      "<!-- From here on made of permissions.txt by PermissionsDocumentTest. -->\n";

  @Test
  void theCommittedDocumentIsMadeOfTheTable() throws IOException {
    var committed = Files.readString(COMMITTED);
    assertThat(committed).containsOnlyOnce(BEGIN);
    var words = committed.substring(0, committed.indexOf(BEGIN));
    var made = words + BEGIN + "\n" + PermissionsDocument.generated();
    if (Boolean.getBoolean("fauces.it.permissions.write")) {
      Files.writeString(COMMITTED, made);
    }

    assertThat(made).isEqualTo(Files.readString(COMMITTED));
  }
}
