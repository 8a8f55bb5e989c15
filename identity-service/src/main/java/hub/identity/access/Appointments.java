package hub.identity.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who works for a factory, as the operator of the hub configures it.
 *
 * @param appointments people with their roles
 */
@Validated
@ConfigurationProperties("hub.identity")
public record Appointments(@DefaultValue List<@Valid Appointment> appointments) {

	/**
	 * The roles of one person at one factory.
	 *
	 * @param issuer where the person signs in
	 * @param subject who the person is there
	 */
	public record Appointment(@NotBlank(
			message = "hub.identity.appointments[].issuer must be the upstream issuer, for example https://proxy.myaccessid.org") String issuer,
			@NotBlank(
					message = "hub.identity.appointments[].subject must be the person's sub at the issuer") String subject,
			@NotNull(message = "hub.identity.appointments[].factory-id must be the id of a factory") UUID factoryId,
			@NotEmpty(
					message = "hub.identity.appointments[].roles must name at least one role, for example OPERATOR") Set<Role> roles) {
	}

}
