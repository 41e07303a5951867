package org.fauces.permission.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.permission.domain.Access;
import org.fauces.permission.service.Gate;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.service.RequestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.1-15")
class PageKeeperTest {
  private static final int PASSED = 200;

  private final PageKeeper keeper = new PageKeeper();
  private final List<Access> asked = new ArrayList<>();
  private final List<String> denied = new ArrayList<>();
  private DispatcherType dispatcher = DispatcherType.REQUEST;
  private ProblemType refusal;
  private int status;
  private int termsAsked;
  private String led;
  private String query;
  private Map<String, String> body = Map.of();

  @BeforeEach
  void connect() {
    keeper.context = new RequestContext();
    keeper.denials =
        answered -> denied.add(keeper.context.useCase().orElse("nothing") + " " + answered.slug());
    keeper.gate =
        new Gate() {
          @Override
          public void admit(Access access) {
            asked.add(access);
            if (refusal != null) {
              throw new DomainException(refusal, null);
            }
          }

          @Override
          public void requireTerms() {
            termsAsked++;
          }
        };
  }

  @Test
  void theRowOfTheAddressIsAsked() throws Exception {
    assertThat(enter("GET", "/exam")).isEqualTo(PASSED);
    assertThat(keeper.context.useCase()).contains("EXAMINATION_READ");
    assertThat(enter("HEAD", "/exam")).isEqualTo(PASSED);
  }

  @Test
  void whatIsNotListedIsNotThere() throws Exception {
    assertThat(enter("GET", "/exam.xhtml")).isEqualTo(404);
    assertThat(enter("DELETE", "/exam")).isEqualTo(404);
    assertThat(enter("GET", "/examples")).isEqualTo(404);
    assertThat(asked).isEmpty();
  }

  @Test
  void aDenialNamesTheUseCase() throws Exception {
    refusal = ProblemType.FORBIDDEN;
    assertThat(enter("PUT", "/photos/1/2")).isEqualTo(403);
    assertThat(denied).containsExactly("PHOTO_RECEIVE forbidden");
  }

  @Test
  void whoIsNobodyIsNotRecorded() throws Exception {
    refusal = ProblemType.NOT_SIGNED_IN;
    assertThat(enter("GET", "/worklist")).isEqualTo(401);
    assertThat(denied).isEmpty();
  }

  @Test
  @Tag("NSG-1.1-01")
  void everyPageButTheTextsWaitsForTheirAcceptance() throws Exception {
    enter("GET", "/account/terms");
    enter("GET", "/signin");
    assertThat(termsAsked).isZero();

    enter("GET", "/account");
    enter("GET", "/worklist");
    assertThat(termsAsked).isEqualTo(2);
  }

  @Test
  @Tag("NSG-1.1-01")
  void whoIsLedToTheTextsIsNotDenied() throws Exception {
    refusal = ProblemType.TERMS_NOT_ACCEPTED;
    enter("GET", "/worklist");
    assertThat(led).isEqualTo("/portal/account/terms?to=%2Fworklist");
    assertThat(denied).isEmpty();
  }

  @Test
  void noMachineComesInHere() throws Exception {
    enter("PUT", "/photos/1/2");
    assertThat(asked.get(0).roles()).contains(Roles.NURSE).doesNotContain(Roles.CAMERA);
  }

  @Test
  void aFormNamesWhatItIsAbout() throws Exception {
    var id = UUID.fromString("0199a5f0-0000-7000-8000-00000000000a");
    body = Map.of("id", id.toString());
    enter("POST", "/exam");
    assertThat(keeper.context.objects()).containsExactly(entry(id, "EXAMINATION"));
    query = "id=%zz";
    enter("POST", "/exam");
    assertThat(keeper.context.objects()).isEmpty();
  }

  @Test
  void ofAFormThatTheContainerRefusedOnlyTheAddressIsRead() throws Exception {
    var id = UUID.fromString("0199a5f0-0000-7000-8000-00000000000a");
    dispatcher = DispatcherType.ERROR;
    query = "x=1&i%64=" + id + "&id=other";
    enter("POST", "/exam");
    assertThat(keeper.context.objects()).containsExactly(entry(id, "EXAMINATION"));
  }

  @Test
  void anErrorPageIsShownAndWhatItIsAboutIsNoted() throws Exception {
    dispatcher = DispatcherType.ERROR;
    refusal = ProblemType.FORBIDDEN;
    assertThat(enter("GET", "/worklist")).isEqualTo(PASSED);
    assertThat(keeper.context.useCase()).contains("EXAMINATION_LIST");
    assertThat(denied).isEmpty();
  }

  private int enter(String method, String path) throws Exception {
    var request =
        fake(
            HttpServletRequest.class,
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getQueryString" -> query;
                  case "getParameter" -> body.get((String) arguments[0]);
                  case "getParameterMap" -> body;
                  case "getDispatcherType" -> dispatcher;
                  case "getServletPath" -> dispatcher == DispatcherType.ERROR ? "/error" : path;
                  case "getContextPath" -> "/portal";
                  case "getAttribute" ->
                      arguments[0].equals(RequestDispatcher.ERROR_REQUEST_URI)
                          ? "/portal" + path
                          : null;
                  default -> null;
                });
    var response =
        fake(
            HttpServletResponse.class,
            (proxy, called, arguments) -> {
              if (called.getName().equals("sendRedirect")) {
                led = (String) arguments[0];
              } else {
                status = (int) arguments[0];
              }
              return null;
            });
    keeper.doFilter(request, response, (passedRequest, passedResponse) -> status = PASSED);
    return status;
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            PageKeeperTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
