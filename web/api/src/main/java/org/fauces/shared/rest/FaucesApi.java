package org.fauces.shared.rest;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.fauces.shared.domain.Roles;

/** The API. Its only credential is an access token; a cookie means nothing here. */
@ApplicationPath("v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "fauces")
@DeclareRoles({
  Roles.PHYSICIAN,
  Roles.NURSE,
  Roles.CLERK,
  Roles.FACILITY_ADMIN,
  Roles.SECURITY_OFFICER,
  Roles.AUDITOR,
  Roles.GROUP_ADMIN,
  Roles.MAINTAINER,
  Roles.OPERATOR,
  Roles.CAMERA,
  Roles.INTEGRATION,
  Roles.PROVISIONER,
  Roles.GROUP_PROVISIONER,
  Roles.LIMITED
})
@OpenAPIDefinition(
    info =
        @Info(
            title = "Fauces",
            version = "1",
            description =
                "Diagnosis support for infectious disease from throat photos and an interview. Not"
                    + " an approved medical device. The contract in words is docs/api.md."),
    components =
        @Components(
            responses =
                @APIResponse(
                    name = DescriptionFilter.PROBLEM,
                    description = "Refused or failed",
                    content =
                        @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class FaucesApi extends Application {}
