using System.Globalization;
using Lucene.Net.Documents;

namespace TayNinhExemplars.Search.Indexing;

internal static class StoredText
{
    public static string Text(this Document document, string field) => document.Get(field, CultureInfo.InvariantCulture) ?? "";
}
