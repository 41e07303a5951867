package org.fauces.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditExportTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final UUID AUDITOR = UUID.randomUUID();
  private static final AuditQuery QUERY = query();

  @Test
  void itsIdIsThatOfItsContent() {
    var export = AuditExport.of(QUERY, "a question", 7, NOON, AUDITOR);
    assertThat(AuditExport.of(QUERY, "a question", 7, NOON, AUDITOR)).isEqualTo(export);
    var others =
        List.of(
            AuditExport.of(query(), "a question", 7, NOON, AUDITOR),
            AuditExport.of(QUERY, "another question", 7, NOON, AUDITOR),
            AuditExport.of(QUERY, "a question", 8, NOON, AUDITOR),
            AuditExport.of(QUERY, "a question", 7, NOON.plusSeconds(1), AUDITOR),
            AuditExport.of(QUERY, "a question", 7, NOON, UUID.randomUUID()));
    var ids = Stream.concat(Stream.of(export), others.stream()).map(AuditExport::id);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 8);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "two\nlines"})
  void whatIsNoReasonIsRefused(String reason) {
    assertThatThrownBy(() -> AuditExport.of(QUERY, reason, 7, NOON, AUDITOR))
        .isInstanceOf(DomainException.class);
  }

  private static AuditQuery query() {
    var question =
        new AuditQuestion(
            SearchScope.FACILITY, UUID.randomUUID(), null, Set.of(), Set.of(), null, null);
    return AuditQuery.of(question, AUDITOR);
  }
}
