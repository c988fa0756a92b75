package org.crosstally.architecture.sample.classes;

public record Child(Parent parent) {

    public record Name(String text) {}
}
