using System.Text;
using System.Text.Json.Nodes;

namespace TayNinhExemplars.Content;

/// <summary>
/// Text as it is stored: Unicode NFC, so that what a Mac pastes in NFD equals what Windows types, and without
/// null bytes and other control characters, which databases and XML feeds refuse.
/// </summary>
public static class TextNormalForm
{
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\uffff') < 0 && !HasControl(text)) return text;
        if (HasControl(text)) text = new string(text.Where(c => !IsUnwanted(c)).ToArray());
        text = WithoutLoneSurrogates(text);
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>True when a database can hold the text as it is; its normal form is another matter.</summary>
    public static bool IsClean(string text) => !HasControl(text) && ReferenceEquals(WithoutLoneSurrogates(text), text);

    public static void Apply(JsonObject json)
    {
        foreach (var (key, value) in json.ToList())
        {
            if (value is JsonObject inner) Apply(inner);
            else if (value is JsonArray array) Apply(array);
            else if (Cleaned(value) is { } text) json[key] = text;
        }
    }

    private static void Apply(JsonArray array)
    {
        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is JsonObject inner) Apply(inner);
            else if (array[i] is JsonArray nested) Apply(nested);
            else if (Cleaned(array[i]) is { } text) array[i] = text;
        }
    }

    private static string? Cleaned(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && Clean(text) is var clean && !ReferenceEquals(clean, text) ? clean : null;

    private static bool HasControl(string text)
    {
        foreach (var c in text)
            if (IsUnwanted(c)) return true;
        return false;
    }

    private static bool IsUnwanted(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\ufffe' or '\uffff';

    private static string WithoutLoneSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) { i++; continue; }
            return new string(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Where(c => c != '\ufffd').ToArray());
        }
        return text;
    }
}
