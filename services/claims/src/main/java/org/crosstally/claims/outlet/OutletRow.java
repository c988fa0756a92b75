package org.crosstally.claims.outlet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.crosstally.claims.register.NamedRow;

@Entity
@Table(name = "outlet")
class OutletRow extends NamedRow {

    @Column(name = "owner_group")
    String ownerGroup;

    String country;

    @Column(name = "home_page")
    String homePage;
}
