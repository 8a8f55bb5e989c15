package hub.catalog.seed;

import org.springframework.stereotype.Component;

import hub.catalog.dataset.Dataset;
import hub.catalog.entry.Shelves;
import hub.catalog.estimate.AccessMode;
import hub.catalog.factory.Factory;
import hub.catalog.offer.ServiceOffer;
import hub.catalog.software.Software;
import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Partition;
import hub.catalog.vocabulary.Sector;
import hub.catalog.vocabulary.Skill;

/**
 * Puts shipped entries where they belong: what others refer to comes first.
 */
@Component
class SeedShelves {

	private final Shelves shelves;

	SeedShelves(Shelves shelves) {
		this.shelves = shelves;
	}

	/** Adds the entries that are not there yet; returns how many. */
	int addMissing(SeedNetwork network, SeedOffers offers, SeedModes modes) {
		return this.shelves.open("sectors", Sector.class).addMissing(offers.sectors())
				+ this.shelves.open("skills", Skill.class).addMissing(offers.skills())
				+ this.shelves.open("factories", Factory.class).addMissing(network.factories())
				+ this.shelves.open("accelerators", Accelerator.class).addMissing(network.accelerators())
				+ this.shelves.open("systems", ComputeSystem.class).addMissing(network.systems())
				+ this.shelves.open("partitions", Partition.class).addMissing(network.partitions())
				+ this.shelves.open("datasets", Dataset.class).addMissing(offers.datasets())
				+ this.shelves.open("software", Software.class).addMissing(offers.software())
				+ this.shelves.open("services", ServiceOffer.class).addMissing(offers.services())
				+ this.shelves.open("access-modes", AccessMode.class).addMissing(modes.accessModes());
	}

}
