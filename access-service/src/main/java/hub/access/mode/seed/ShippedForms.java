package hub.access.mode.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import hub.access.mode.ApplicationForm;
import hub.access.mode.FieldType;
import hub.access.mode.FormField;
import hub.access.mode.FormText;
import hub.access.seed.SeedNode;

/** The application forms that the service ships, by the slug of their mode. */
final class ShippedForms {

	private final Map<String, ApplicationForm> forms = new HashMap<>();

	ShippedForms(SeedNode file) {
		SeedNode fields = file.node("fields");
		for (SeedNode form : file.nodes("forms")) {
			List<FormField> questions = form.texts("fields")
				.stream()
				.map((name) -> field(name, fields.node(name)))
				.toList();
			form.texts("modes").forEach((mode) -> this.forms.put(mode, new ApplicationForm(questions)));
		}
	}

	ApplicationForm of(String mode) {
		ApplicationForm form = this.forms.get(mode);
		if (form == null) {
			throw new IllegalStateException("No form for the access mode " + mode);
		}
		return form;
	}

	private static FormField field(String name, SeedNode field) {
		return new FormField(name, FieldType.valueOf(field.text("type")), field.flag("required"),
				field.optionalLong("min"), field.optionalLong("max"), field.texts("choices"), text(field.node("label")),
				optionalText(field, "help"));
	}

	private static @Nullable FormText optionalText(SeedNode field, String name) {
		return field.has(name) ? text(field.node(name)) : null;
	}

	private static FormText text(SeedNode text) {
		return new FormText(text.text("en"), text.optionalText("fr"));
	}

}
