package hub.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

/**
 * The walls inside a service, tested the same way everywhere: features form no cycle, the
 * domain knows neither the wire nor the store, adapters are private, services do not know
 * each other.
 */
public final class ArchitectureRules {

	private final String root;

	private final JavaClasses classes;

	private ArchitectureRules(String root) {
		this.root = root;
		this.classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(root);
	}

	/**
	 * The rules for one service.
	 * @param root its root package, for example {@code hub.access}
	 */
	public static ArchitectureRules of(String root) {
		return new ArchitectureRules(root);
	}

	public void checkAll() {
		featuresFormNoCycle();
		onlyAdaptersKnowWireAndStore();
		adaptersArePrivate();
		servicesDoNotKnowEachOther();
	}

	public void featuresFormNoCycle() {
		SlicesRuleDefinition.slices().matching(this.root + ".(*)..").should().beFreeOfCycles().check(this.classes);
	}

	public void onlyAdaptersKnowWireAndStore() {
		ArchRuleDefinition.noClasses()
			.that(not(resideInAnyPackage(adapters())))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(this.root + ".api..", "com.mongodb..", "org.bson..", "tools.jackson..",
					"org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
			.check(this.classes);
	}

	public void adaptersArePrivate() {
		ArchRuleDefinition.classes()
			.that()
			.resideInAnyPackage(this.root + "..web..", this.root + "..mongo..")
			.and()
			.areNotRecords()
			.and()
			.areTopLevelClasses()
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.notBePublic()
			.allowEmptyShould(true)
			.check(this.classes);
	}

	public void servicesDoNotKnowEachOther() {
		ArchRuleDefinition.classes()
			.should()
			.onlyDependOnClassesThat(not(resideInAnyPackage("hub.identity..", "hub.catalog..", "hub.training..",
					"hub.access..", "hub.expertise..", "hub.gateway..", "hub.standalone.."))
				.or(resideInAnyPackage(this.root + "..")))
			.check(this.classes);
	}

	private String[] adapters() {
		return new String[] { this.root, this.root + ".api..", this.root + "..web..", this.root + "..mongo..",
				this.root + "..http..", this.root + "..seed..", this.root + "..oauth..", this.root + "..settings.." };
	}

}
