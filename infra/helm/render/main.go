// Renders the chart with Go's own templates and sprig, as Helm does, where there is no Helm and no network: see ../README.md.
package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig"
	"sigs.k8s.io/yaml"
)

type values = map[string]interface{}

func main() {
	if len(os.Args) != 3 {
		fail(errors.New("usage: render CHART VALUES"))
	}
	out, err := render(os.Args[1], os.Args[2])
	if err != nil {
		fail(err)
	}
	fmt.Print(out)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func render(chart, file string) (string, error) {
	var about, defaults, given values
	for path, into := range map[string]*values{
		filepath.Join(chart, "Chart.yaml"): &about, filepath.Join(chart, "values.yaml"): &defaults, file: &given,
	} {
		if err := read(path, into); err != nil {
			return "", err
		}
	}
	paths, err := filepath.Glob(filepath.Join(chart, "templates", "*"))
	if err != nil {
		return "", err
	}
	sort.Strings(paths)
	all := template.New("chart").Option("missingkey=zero").Funcs(functions())
	all.Funcs(template.FuncMap{"include": func(name string, data interface{}) (string, error) {
		var text bytes.Buffer
		err := all.ExecuteTemplate(&text, name, data)
		return text.String(), err
	}})
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		if _, err := all.New(nameOf(path)).Parse(string(text)); err != nil {
			return "", err
		}
	}
	text, err := execute(all, paths, merged(defaults, given), about)
	if err != nil {
		return "", err
	}
	mark, err := fingerprint(append([]string{filepath.Join(chart, "Chart.yaml"), filepath.Join(chart, "values.yaml"), file}, paths...))
	return "# Fingerprint: " + mark + "\n" + text, err
}

// fingerprint tells of what files a rendering was made.
func fingerprint(paths []string) (string, error) {
	hash := sha256.New()
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(hash, "%s\n%s\n", filepath.Base(path), text)
	}
	return fmt.Sprintf("%x", hash.Sum(nil)), nil
}

func execute(all *template.Template, paths []string, settings, about values) (string, error) {
	var out strings.Builder
	for _, path := range paths {
		if !strings.HasSuffix(path, ".yaml") && !strings.HasSuffix(path, ".txt") {
			continue
		}
		var text bytes.Buffer
		err := all.ExecuteTemplate(&text, nameOf(path), values{
			"Values":   settings,
			"Chart":    values{"Name": about["name"], "Version": about["version"], "AppVersion": about["appVersion"]},
			"Release":  values{"Name": "prod", "Namespace": "bunkai", "Service": "Helm", "IsInstall": true, "IsUpgrade": false, "Revision": 1},
			"Template": values{"Name": nameOf(path), "BasePath": "bunkai/templates"},
		})
		if err != nil {
			return "", err
		}
		if strings.Contains(text.String(), "<no value>") {
			return "", fmt.Errorf("%s: a value that is not there is written", nameOf(path))
		}
		if strings.HasSuffix(path, ".yaml") && strings.TrimSpace(text.String()) != "" {
			fmt.Fprintf(&out, "---\n# Source: %s\n%s\n", nameOf(path), strings.Trim(text.String(), "\n"))
		}
	}
	return out.String(), nil
}

func nameOf(path string) string { return "bunkai/templates/" + filepath.Base(path) }

func read(path string, into *values) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return yaml.Unmarshal(text, into)
}

// merged is Helm's way: maps are merged, everything else is replaced, null takes away.
func merged(base, over values) values {
	all := values{}
	for key, value := range base {
		all[key] = value
	}
	for key, value := range over {
		inner, isMap := value.(values)
		outer, wasMap := all[key].(values)
		if value == nil {
			delete(all, key)
		} else if isMap && wasMap {
			all[key] = merged(outer, inner)
		} else {
			all[key] = value
		}
	}
	return all
}

func functions() template.FuncMap {
	all := sprig.TxtFuncMap()
	delete(all, "env")
	delete(all, "expandenv")
	all["include"] = func(string, interface{}) (string, error) { return "", errors.New("not yet") }
	all["toYaml"] = func(value interface{}) (string, error) {
		text, err := yaml.Marshal(value)
		return strings.TrimSuffix(string(text), "\n"), err
	}
	all["required"] = func(message string, value interface{}) (interface{}, error) {
		if value == nil || value == "" {
			return nil, errors.New(message)
		}
		return value, nil
	}
	all["fail"] = func(message string) (string, error) { return "", errors.New(message) }
	all["sha256sum"] = func(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) }
	return all
}
